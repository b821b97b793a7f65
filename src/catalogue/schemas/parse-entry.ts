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
 * Checks one file against its kind's schema. Returns the entry, or every problem of the file. With `names`, a problem suggests
 * the id of an item that is written by its name.
 */
export function parseEntry(file: ContentFile, names?: KnownNames): ParsedEntry {
  const problems = findIdProblems(file);
  const schema: z.ZodType = contentSchemas[file.kind];
  const result = schema.safeParse(file.value ?? emptyValueOf(file.kind));
  if (!result.success) problems.push(...explainIssues(file, schema, result.error.issues, names));
  problems.push(...findPrototypeKeys(file, problems));
  if (problems.length > 0) return { ok: false, problems };
  // The schema was chosen by the kind, a relation that TypeScript cannot follow through the table.
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

/** Finds keys called `__proto__`, which schemas of records drop without a word; leaves out those that are problems already. */
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

/** The paths to a key, wherever it stands; what aliases repeat is looked through once. */
function pathsTo(key: string, value: unknown, seen = new Set<object>()): Path[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  const paths: Path[] = Object.hasOwn(value, key) ? [[key]] : [];
  // A loop: a large catalogue has millions of values, and nearly all of them hold nothing of the kind.
  for (const name in value) {
    const below = pathsTo(key, (value as Record<string, unknown>)[name], seen);
    for (const path of below) paths.push([Array.isArray(value) ? Number(name) : name, ...path]);
  }
  return paths;
}

function emptyValueOf(kind: ContentKind): unknown {
  return kind === 'ladder' || kind === 'scale' ? [] : {};
}
