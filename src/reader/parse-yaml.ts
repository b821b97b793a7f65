import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { placeAt, type Place } from './place.ts';

export type ParsedYaml = { ok: true; value: unknown } | { ok: false; place: Place; message: string };

/** Aliases a file may hold: enough for any honest use, too few for one that grows without end. */
const MAX_ALIASES = 100;

/** The value of a YAML source (null where it is empty), or what is wrong with it and where. */
export function parseYaml(source: string): ParsedYaml {
  try {
    return { ok: true, value: load(source, { schema: CORE_SCHEMA, maxAliases: MAX_ALIASES }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    if (/^expected a document/.test(error.reason)) return { ok: true, value: null };
    const position = error.mark?.position ?? 0;
    return { ok: false, place: placeAt(source, position), message: explain(error.reason, source, position) };
  }
}

const UNQUOTED_COLON = /^\s*(?:- )?[\w-]+:\s+[^\s"'>|[{#][^"]*:(?:\s|$)/;
const RESERVED_START = /^\s*(?:- )?(?:[\w-]+:\s+)?([@`%])/;

const EXPLANATIONS: readonly (readonly [RegExp, string])[] = [
  [/^duplicated mapping key/, 'this field stands here twice: keep one of them'],
  [/tab characters/, 'a tab is used to indent: use spaces'],
  [/non-printable characters|null byte/, 'the file holds a control character: delete it'],
  [/unexpected end of the (?:stream|document) within a (?:double|single) quoted/, 'a quoted text does not end: add the closing quote'],
  [/^missed comma|^deficient indentation|within a flow collection/, 'a list in [ ] or fields in { } are not closed or miss a comma: a text that holds ": " or "," there must be in quotes'],
  [/^expected a single document/, 'a content file holds one document: remove the line "---"'],
  [/^unidentified alias/, 'a text that starts with "*" must be in quotes'],
  [/unknown .* tag|undeclared tag/, 'a text that starts with "!" must be in quotes'],
  [/aliases/i, 'the file repeats itself through too many aliases: write the values out'],
  [/^nesting exceeded/, 'the file is nested too deeply: content needs only a few levels'],
];

function explain(reason: string, source: string, position: number): string {
  const line = lineAt(source, position);
  if (/^bad indentation|multiline key|end of the stream or a document/.test(reason)) {
    if (UNQUOTED_COLON.test(line)) {
      return 'a text that holds a colon followed by a space must be in quotes, or on the lines after ">-"';
    }
    const reserved = RESERVED_START.exec(line)?.[1];
    if (reserved !== undefined) return `a text that starts with "${reserved}" must be in quotes`;
    return 'the indentation is not that of the lines above, or a text needs quotes';
  }
  const known = EXPLANATIONS.find(([pattern]) => pattern.test(reason));
  return known ? known[1] : `this is not valid YAML: ${reason}`;
}

function lineAt(source: string, position: number): string {
  const start = source.lastIndexOf('\n', position - 1) + 1;
  const end = source.indexOf('\n', position);
  return source.slice(start, end === -1 ? undefined : end);
}
