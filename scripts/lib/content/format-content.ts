import { firstLineOf } from '#catalogue/text/message-of.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagePath } from '../command/places.ts';
import { format, resolveConfig } from 'prettier';
import type { ContentPlace } from '#catalogue/schemas/content-file.ts';
import type { LocatedProblem } from '#catalogue/model/problem.ts';
import { findContentPlaces } from '#reader/content-places.ts';
import { displayPath, type ContentSource } from '#reader/content-source.ts';
import { parseYaml } from '#reader/yaml/parse-yaml.ts';
import { FormatError, formatYaml } from './format-yaml.ts';

/** A content file that formatting would change, with the first such line (from 1), or one that cannot be formatted. */
export type StyleFault =
  | { file: string; line: number; formatted: string }
  | { file: string; problem: LocatedProblem };

const PRETTIER_CONFIG = packagePath('.prettierrc.json');

/** Returns every content file that formatting would change, and every one that cannot be parsed. */
export async function findStyleFaults(source: ContentSource): Promise<StyleFault[]> {
  const { places } = findContentPlaces(source.list());
  const faults: StyleFault[] = [];
  for (const place of places) faults.push(...(await findStyleFault(source, place)));
  return faults;
}

/** Writes the formatted files and returns their paths for display. */
export function writeFormatted(contentDir: string, faults: readonly StyleFault[]): string[] {
  return faults.flatMap((fault) => {
    if (!('formatted' in fault)) return [];
    const path = join(contentDir, fault.file);
    // CR LF line endings stay, since Git's settings decide about them.
    const hasCarriageReturns = readFileSync(path, 'utf8').includes('\r\n');
    writeFileSync(path, hasCarriageReturns ? fault.formatted.replaceAll('\n', '\r\n') : fault.formatted);
    return [displayPath(path)];
  });
}

async function findStyleFault(source: ContentSource, { file, kind }: ContentPlace): Promise<StyleFault[]> {
  const read = source.read(file);
  if (!read.ok) return [problem(source, file, read.message)];
  try {
    const formatted = kind === 'guide' ? await formatGuide(read.source) : formatYaml(read.source, kind);
    if (formatted === read.source) return [];
    return [{ file, line: firstDifference(read.source, formatted), formatted }];
  } catch (error) {
    const parsed = kind === 'guide' ? undefined : parseYaml(read.source);
    if (parsed?.ok === false) return [problem(source, file, parsed.message, parsed.place)];
    if (kind !== 'guide' && !(error instanceof FormatError)) throw error;
    return [problem(source, file, firstLineOf(error))];
  }
}

function firstDifference(source: string, formatted: string): number {
  const [before, after] = [source.split('\n'), formatted.split('\n')];
  const index = before.findIndex((line, at) => line !== after[at]);
  return index === -1 ? before.length : index + 1;
}

async function formatGuide(source: string): Promise<string> {
  return format(source, { ...(await resolveConfig(PRETTIER_CONFIG)), plugins: [], parser: 'mdx' });
}

function problem(
  source: ContentSource,
  file: string,
  message: string,
  place = { line: 1, column: 1 },
): StyleFault {
  return { file, problem: { file: source.display(file), ...place, message } };
}
