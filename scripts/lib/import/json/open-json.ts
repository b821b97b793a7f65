import type { LocatedProblem, Problem } from '#catalogue/model/problem.ts';
import { normalizeTexts } from '#reader/normalize-texts.ts';
import { decodeSource } from '#reader/source-file.ts';
import { indexJsonPlaces } from './json-places.ts';
import { inJsonWords } from './json-words.ts';
import { parseJson } from './parse-json.ts';

/** The value of a JSON file, or the reasons that it cannot be read. */
export type OpenedJson =
  | {
      ok: true;
      /** The value, without invisible characters in its texts. */
      value: unknown;
      /** Locates problems of the value at their lines, in the order of the file. */
      locate: (problems: readonly Problem[]) => LocatedProblem[];
    }
  | { ok: false; faults: LocatedProblem[] };

/** Reads a JSON file; `file` is its name in messages. */
export function openJson(bytes: Uint8Array, file: string): OpenedJson {
  const decoded = decodeSource(bytes);
  if (!decoded.ok) return { ok: false, faults: [{ file, line: 1, column: 1, message: decoded.message }] };
  const { source } = decoded;
  const parsed = parseJson(source);
  if (!parsed.ok) return { ok: false, faults: parsed.faults.map((fault) => ({ file, ...fault })) };
  return {
    ok: true,
    value: normalizeTexts(parsed.value, () => undefined),
    locate: (problems) => locateIn(source, file, problems),
  };
}

function locateIn(source: string, file: string, problems: readonly Problem[]): LocatedProblem[] {
  const placeOf = indexJsonPlaces(source);
  return problems
    .map(({ path, at, message }) => ({ file, ...placeOf(path, at), message: inJsonWords(message) }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}
