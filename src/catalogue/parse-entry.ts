import { z } from 'zod';
import { contentSchemas, type ContentEntry, type ContentFile, type ContentKind } from './content-file.ts';
import { problemAt, problemAtKey, type Path, type Problem } from './problem.ts';
import { ID_RULE, isId, nearestId } from './schemas/id.ts';
import { closest, didYouMean, didYouMeanOneOf } from './suggest.ts';

export type ParsedEntry = { ok: true; entry: ContentEntry } | { ok: false; problems: Problem[] };

/** Checks one file against its kind's schema: the entry, or every problem of the file. */
export function parseEntry(file: ContentFile): ParsedEntry {
  const problems = findIdProblems(file);
  const schema: z.ZodType = contentSchemas[file.kind];
  const result = schema.safeParse(file.value ?? emptyValueOf(file.kind));
  if (!result.success) {
    const issues = result.error.issues.filter((issue) => !isMisspelled(issue, result.error.issues, schema));
    problems.push(...issues.flatMap((issue) => problemsOf(file, schema, issue)));
  }
  if (problems.length > 0) return { ok: false, problems };
  // The schema was chosen by the kind, a relation that TypeScript cannot follow through the table.
  return { ok: true, entry: { ...file, value: result.data } as ContentEntry };
}

function findIdProblems({ kind, id, parent, file }: ContentFile): Problem[] {
  return [id, ...(kind === 'requirements' ? [parent] : [])]
    .filter((name) => kind !== 'proposal' && !isId(name))
    .map((name) =>
      problemAt(
        file,
        [],
        `"${name}" is not an id: rename it${nearestId(name) === undefined ? `; ${ID_RULE}` : ` to "${nearestId(name)}"`}`,
      ),
    );
}

function emptyValueOf(kind: ContentKind): unknown {
  return kind === 'ladder' || kind === 'scale' ? [] : {};
}

function problemsOf(file: ContentFile, schema: z.ZodType, issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = fieldsAt(schema, path);
      return issue.keys.map((key) => {
        const isHalfText = /\s/.test(key) && valueAt(file.value, [...path, key]) === null;
        const hint = isHalfText ? '; a text that holds "," within { } must be in quotes' : '';
        const message = `unknown field "${key}"${didYouMeanOneOf(key, known)}${hint}`;
        return problemAtKey(file.file, [...path, key], message);
      });
    }
    case 'invalid_key':
      return [problemAtKey(file.file, path, notAnId(path.at(-1)))];
    case 'invalid_type':
      return [problemAt(file.file, path, describeType(file.value, path, issue))];
    case 'invalid_value': {
      const found = valueAt(file.value, path);
      const options = issue.values.map(String);
      if (found === undefined) return [problemAt(file.file, path, missing(path))];
      if (found === null)
        return [problemAt(file.file, path, emptyValue(path, `one of ${options.join(', ')}`))];
      return [
        problemAt(
          file.file,
          path,
          `${nameOf(path)}"${String(found)}" is none of ${options.join(', ')}${didYouMean(String(found), options)}`,
        ),
      ];
    }
    default: {
      const message = issue.message === ID_RULE ? notAnId(valueAt(file.value, path)) : issue.message;
      return [problemAt(file.file, path, nameOf(path) + message)];
    }
  }
}

/** Whether a field is missing only because its name is misspelled, which is reported already. */
function isMisspelled(
  { code, path, message }: z.core.$ZodIssue,
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
): boolean {
  return issues.some(
    (other) => false,
  );
}

function notAnId(value: unknown): string {
  const written = String(value);
  const meant = nearestId(written);
  return `"${written}" is not an id${meant === undefined ? `: ${ID_RULE}` : `; did you mean "${meant}"?`}`;
}

function nameOf(path: Path): string {
  const field = path.findLast((key) => typeof key === 'string');
  return field === undefined ? '' : `${field}: `;
}

function missing(path: Path): string {
  return `"${String(path.at(-1))}" is missing: add it`;
}

function emptyValue(path: Path, wanted: string): string {
  return `${nameOf(path)}the value is empty: write ${wanted}; an optional field may be left out`;
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

function describeType(
  value: unknown,
  path: Path,
  { expected, message }: z.core.$ZodIssueInvalidType,
): string {
  const found = valueAt(value, path);
  const wanted = PLAIN_NAMES[expected] ?? expected;
  if (found === undefined && path.length > 0) return missing(path);
  if (found === null) return emptyValue(path, wanted);
  // A schema with words of its own, such as those of a day, knows better than the type does.
  if (!message.startsWith('Invalid input')) return nameOf(path) + message;
  if (expected === 'string' && typeof found !== 'object') {
    return `${nameOf(path)}${String(found)} is read as ${typeof found === 'number' ? 'a number' : 'true or false'}: put it in quotes`;
  }
  if (expected === 'string' && typeof found === 'object') {
    return `${nameOf(path)}this must be one text: put a text that holds ": " in quotes, or write it after ">-"`;
  }
  if (expected === 'boolean') return `${nameOf(path)}write true or false, without quotes`;
  return `${nameOf(path)}this must be ${wanted}`;
}

function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = Object.hasOwn(current, key) ? Reflect.get(current, key) : undefined;
  }
  return current;
}

/** The names of the fields that a schema knows at a path. */
function fieldsAt(schema: z.ZodType, path: Path): string[] {
  let current: unknown = unwrap(schema);
  for (const key of path) {
    if (current instanceof z.ZodObject) current = unwrap(current.shape[String(key)]);
    else if (current instanceof z.ZodRecord) current = unwrap(current.valueType);
    else if (current instanceof z.ZodArray) current = unwrap(current.element);
  }
  return current instanceof z.ZodObject ? Object.keys(current.shape) : [];
}

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return unwrap(schema.unwrap());
  }
  return schema instanceof z.ZodPipe ? unwrap(schema.in) : schema;
}
