import type { z } from 'zod';
import { contentSchemas, type ContentEntry, type ContentFile, type ContentKind } from './content-file.ts';
import { explainIssues } from './explain-issues.ts';
import { problemAt, type Problem } from './problem.ts';
import { ID_RULE, isId, nearestId } from './schemas/id.ts';

export type ParsedEntry = { ok: true; entry: ContentEntry } | { ok: false; problems: Problem[] };

/** Checks one file against its kind's schema: the entry, or every problem of the file. */
export function parseEntry(file: ContentFile): ParsedEntry {
  const problems = findIdProblems(file);
  const schema: z.ZodType = contentSchemas[file.kind];
  const result = schema.safeParse(file.value ?? emptyValueOf(file.kind));
  if (!result.success) problems.push(...explainIssues(file, schema, result.error.issues));
  if (problems.length > 0) return { ok: false, problems };
  // The schema was chosen by the kind, a relation that TypeScript cannot follow through the table.
  return { ok: true, entry: { ...file, value: result.data } as ContentEntry };
}

function findIdProblems({ kind, id, parent, file }: ContentFile): Problem[] {
  return [id, ...(kind === 'requirements' ? [parent] : [])]
    .filter((name) => kind !== 'proposal' && !isId(name))
    .map((name) => {
      const meant = nearestId(name);
      const hint = meant === undefined ? `; ${ID_RULE}` : ` to "${meant}"`;
      return problemAt(file, [], `"${name}" is not an id: rename it${hint}`);
    });
}

function emptyValueOf(kind: ContentKind): unknown {
  return kind === 'ladder' || kind === 'scale' ? [] : {};
}
