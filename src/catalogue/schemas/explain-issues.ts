import type { z } from 'zod';
import type { ContentFile } from './content-file.ts';
import { explainId } from './explain-id.ts';
import { explainStrayEntry } from './explain-stray-entry.ts';
import type { KnownNames } from './known-names.ts';
import { causeOf, type Path, type Problem, problemAt, problemAtKey } from '#catalogue/model/problem.ts';
import { fieldsAt, idKindOfKeys, idKindOfValue, valueAt } from './schema-fields.ts';
import { ID_RULE } from './id.ts';
import { closest, didYouMean, didYouMeanOneOf } from '#catalogue/text/suggest.ts';

type Issue = z.core.$ZodIssue;

/** Turns issues from a schema into problems in plain words. */
export function explainIssues(
  file: ContentFile,
  schema: z.ZodType,
  issues: readonly Issue[],
  names?: KnownNames,
): Problem[] {
  const misspelled = misspelledFields(schema, issues);
  return issues
    .filter(({ path }) => !misspelled.has(JSON.stringify(path)))
    .flatMap((issue) => explainIssue(file, schema, issue, names));
}

/** Returns the paths, as JSON, of fields that are not missing but misspelled, which is reported separately. */
function misspelledFields(schema: z.ZodType, issues: readonly Issue[]): Set<string> {
  const paths = new Set<string>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const known = fieldsAt(schema, pathOf(issue));
    for (const key of issue.keys) paths.add(JSON.stringify([...issue.path, closest(key, known)]));
  }
  return paths;
}

function explainIssue(
  file: ContentFile,
  schema: z.ZodType,
  issue: Issue,
  names: KnownNames | undefined,
): Problem[] {
  const path = pathOf(issue);
  const found = valueAt(file.value, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const message = explainUnknownField(key, valueAt(found, [key]), fieldsAt(schema, path));
        return problemAtKey(file.file, [...path, key], message);
      });
    case 'invalid_key':
      return [explainWrongId(file, { schema, path, at: 'key' }, names)];
    case 'invalid_type':
      return [
        explainStrayEntry(file, { schema, path }, names) ??
          problemAt(file.file, path, explainType(found, path, issue)),
      ];
    case 'invalid_union':
      return optionMeant(issue).flatMap((inner) =>
        explainIssue(file, schema, { ...inner, path: [...issue.path, ...inner.path] }, names),
      );
    case 'invalid_value':
      return [problemAt(file.file, path, explainChoice(found, path, issue.values.map(String)))];
    default:
      return issue.message === ID_RULE
        ? [explainWrongId(file, { schema, path, at: 'value' }, names)]
        : [problemAt(file.file, path, nameOf(path) + issue.message)];
  }
}

/** Returns the issues of the union's option with the type of the value, else the issues of the first option. */
function optionMeant({ errors }: z.core.$ZodIssueInvalidUnion): readonly Issue[] {
  const isOfType = (issues: readonly Issue[]): boolean =>
    !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0);
  return errors.find(isOfType) ?? errors[0] ?? [];
}

/** The place of an id: the last key of a path, or its value. */
interface IdPlace {
  schema: z.ZodType;
  path: Path;
  at: 'key' | 'value';
}

function explainWrongId(
  file: ContentFile,
  { schema, path, at }: IdPlace,
  names: KnownNames | undefined,
): Problem {
  const written = String(at === 'key' ? path.at(-1) : valueAt(file.value, path));
  const of = at === 'key' ? idKindOfKeys(schema, path.slice(0, -1)) : idKindOfValue(schema, path);
  const items = of === undefined ? [] : (names?.(of, file) ?? []);
  const message = explainId(written, { of, items });
  const problem =
    at === 'key'
      ? problemAtKey(file.file, path, message)
      : problemAt(file.file, path, nameOf(path) + message);
  return of === undefined ? problem : { ...problem, cause: causeOf(of, written) };
}

function explainUnknownField(key: string, value: unknown, known: string[]): string {
  // YAML reads the words after the comma in `{ title: The manual, with examples }` as a field without a value.
  const isHalfText = /\s/.test(key) && value === null;
  const hint = isHalfText
    ? ': a text that contains "," within { } must be in quotes'
    : didYouMeanOneOf(key, known);
  return `unknown field "${key}"${hint}`;
}

function explainChoice(found: unknown, path: Path, options: string[]): string {
  if (found === undefined) return explainMissing(path);
  if (found === null) return explainEmpty(path, `one of ${options.join(', ')}`);
  if (typeof found === 'object') return `${nameOf(path)}this must be one of ${options.join(', ')}`;
  const written = typeof found === 'string' ? found : JSON.stringify(found);
  return `${nameOf(path)}"${written}" is not one of ${options.join(', ')}${didYouMean(written, options)}`;
}

const PLAIN_NAMES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields with values',
  record: 'fields with values',
};

function explainType(found: unknown, path: Path, issue: z.core.$ZodIssueInvalidType): string {
  const { expected, message } = issue;
  const wanted = PLAIN_NAMES[expected] ?? expected;
  if (found === undefined && path.length > 0) return explainMissing(path);
  // The custom message of a schema, such as the message for a day, is more specific than the type.
  if (!message.startsWith('Invalid input')) return nameOf(path) + message;
  if (found === null) return explainEmpty(path, wanted);
  if (expected === 'string' && (typeof found === 'number' || typeof found === 'boolean')) {
    const kind = typeof found === 'number' ? 'a number' : 'true or false';
    return `${nameOf(path)}${String(found)} is read as ${kind}: put it in quotes`;
  }
  if (expected === 'string') {
    return `${nameOf(path)}this must be one text: put a text that contains ": " in quotes, or write it after ">-"`;
  }
  if (expected === 'boolean') return `${nameOf(path)}write true or false, without quotes`;
  if (expected === 'array' && isPlainWord(found))
    return `${nameOf(path)}this must be a list: write [${found}]`;
  return path.length === 0 ? `the file must contain ${wanted}` : `${nameOf(path)}this must be ${wanted}`;
}

/** Returns whether YAML reads a value within brackets as text. */
function isPlainWord(value: unknown): value is string {
  return typeof value === 'string' && /^[\p{L}\p{N}][\p{L}\p{N} /._-]*$/u.test(value);
}

function explainMissing(path: Path): string {
  return `"${String(path.at(-1))}" is missing: add it`;
}

function explainEmpty(path: Path, wanted: string): string {
  return `${nameOf(path)}the value is empty: write ${wanted}; an optional field may be left out`;
}

function nameOf(path: Path): string {
  const field = path.findLast((key) => typeof key === 'string');
  return field === undefined ? '' : `${field}: `;
}

function pathOf({ path }: Issue): Path {
  return path.map((key) => (typeof key === 'symbol' ? String(key) : key));
}
