import type { z } from 'zod';
import { contentSchemas, type ContentEntry, type ContentFile, type ContentKind } from './content-file.ts';
import { explainIssues } from './explain-issues.ts';
import { type Path, type Problem, problemAt, problemAtKey } from '#catalogue/model/problem.ts';
import { isId, isReservedName } from '#catalogue/model/is-id.ts';
import type { KnownNames } from './known-names.ts';
import { ID_RULE, nearestId, RESERVED_NAME } from './id.ts';

const PROTOTYPE = '__proto__';

export type ParsedEntry = { ok: true; entry: ContentEntry } | { ok: false; problems: Problem[] };

/**
 * Validates a file against the schema of its kind. Returns the entry, or all problems. With `names`, problems suggest ids
 * for the names of items.
 */
export function parseEntry(file: ContentFile, names?: KnownNames): ParsedEntry {
  const problems = findIdProblems(file);
  const schema: z.ZodType = contentSchemas[file.kind];
  const result = schema.safeParse(file.value ?? emptyValueOf(file.kind));
  if (!result.success) problems.push(...explainIssues(file, schema, result.error.issues, names));
  problems.push(...findPrototypeKeys(file, problems));
  if (problems.length > 0) return { ok: false, problems };
  // TypeScript cannot infer that the kind of the file determines its schema.
  return { ok: true, entry: { ...file, value: result.data } as ContentEntry };
}

function findIdProblems({ kind, id, parent, file }: ContentFile): Problem[] {
  if (kind === 'proposal') return [];
  const names = [
    { of: kind === 'requirements' ? 'domain' : kind, name: id },
    ...(kind === 'requirements' ? [{ of: 'role', name: parent }] : []),
  ];
  return names
    .filter(({ name }) => !isId(name))
    .map(({ of, name }) => ({
      ...problemAt(file, [], explainName(name)),
      cause: `name of ${of} ${name}`,
    }));
}

function explainName(name: string): string {
  if (isReservedName(name)) return `"${name}": ${RESERVED_NAME}`;
  const meant = nearestId(name);
  const hint = meant === undefined ? `; ${ID_RULE}` : ` to "${meant}"`;
  return `"${name}" is not an id: rename it${hint}`;
}

/** Finds keys named `__proto__`, which Zod silently drops from records, except those already reported. */
export function findPrototypeKeys(
  { file, value }: Pick<ContentFile, 'file' | 'value'>,
  known: readonly Problem[],
): Problem[] {
  const isKnown = (path: Path): boolean =>
    known.some((problem) => problem.at === 'key' && problem.path.join('\n') === path.join('\n'));
  return pathsTo(PROTOTYPE, value)
    .filter((path) => !isKnown(path))
    .map((path) => problemAtKey(file, path, `"${PROTOTYPE}" is not an id; ${ID_RULE}`));
}

/** Returns the paths to all occurrences of a key. Visits objects that YAML aliases repeat only once. */
function pathsTo(key: string, value: unknown, seen = new Set<object>()): Path[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  const paths: Path[] = Object.hasOwn(value, key) ? [[key]] : [];
  // A loop is fast enough for the millions of values in a large catalogue, nearly none of which contain the key.
  for (const name in value) {
    const below = pathsTo(key, (value as Record<string, unknown>)[name], seen);
    for (const path of below) paths.push([Array.isArray(value) ? Number(name) : name, ...path]);
  }
  return paths;
}

function emptyValueOf(kind: ContentKind): unknown {
  return kind === 'ladder' || kind === 'scale' ? [] : {};
}
