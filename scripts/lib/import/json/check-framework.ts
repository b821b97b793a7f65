import type { z } from 'zod';
import { groupProblems } from '#catalogue/link/group-problems.ts';
import { Linker } from '#catalogue/link/linker.ts';
import type { Problem } from '#catalogue/model/problem.ts';
import type { ContentEntry, ContentFile } from '#catalogue/schemas/content-file.ts';
import { explainIssues } from '#catalogue/schemas/explain-issues.ts';
import { frameworkSchema } from '#catalogue/schemas/framework.ts';
import { knownNames } from '#catalogue/schemas/known-names.ts';
import { findPrototypeKeys, parseEntry } from '#catalogue/schemas/parse-entry.ts';
import { valueAt } from '#catalogue/schemas/schema-fields.ts';
import type { Named } from '#catalogue/text/meant-id.ts';
import { isRecord } from '#catalogue/model/is-record.ts';
import { partsOfFramework, placeOfPath } from './framework-parts.ts';

/**
 * Checks the form of a framework and the domains of its skills. Returns every problem with its path in the framework;
 * `known` are the existing content files.
 */
export function checkFramework(framework: unknown, file: string, known: readonly ContentFile[]): Problem[] {
  const parts = partsOfFramework(framework, () => '');
  const entries = [...parts, ...known].flatMap((one) => {
    const parsed = parseEntry(one);
    return parsed.ok ? [parsed.entry] : [];
  });
  const result = frameworkSchema.safeParse(framework);
  const problems = result.success ? [] : explain(framework, file, result.error.issues, entries);
  problems.push(...findPrototypeKeys({ file, value: framework }, problems));
  const domains = valueAt(framework, ['domains']);
  if (domains === undefined || isRecord(domains)) problems.push(...findUnknownDomains(parts, file, entries));
  return groupProblems(problems);
}

/** Explains issues of the schema, with suggestions that fit the part of the framework in which they are. */
function explain(
  framework: unknown,
  file: string,
  issues: readonly z.core.$ZodIssue[],
  entries: readonly ContentEntry[],
): Problem[] {
  const names = knownNames(entries);
  const placed = issues.map((issue) => ({ issue, place: placeOfPath(framework, issue.path.map(String)) }));
  const byPlace = Map.groupBy(placed, ({ place }) => JSON.stringify(place));
  return [...byPlace.values()].flatMap((group) =>
    group.slice(0, 1).flatMap(({ place }) =>
      explainIssues(
        { ...place, file, value: framework },
        frameworkSchema,
        group.map(({ issue }) => issue),
        names,
      ),
    ),
  );
}

/** Reports unknown domains of skills; a domain with faults counts as known. */
function findUnknownDomains(
  parts: readonly ContentFile[],
  file: string,
  entries: readonly ContentEntry[],
): Problem[] {
  const linker = new Linker(parts.filter(({ kind }) => kind === 'domain'));
  const domainById = new Map(
    entries.flatMap((entry): [string, Named][] =>
      entry.kind === 'domain'
        ? [[entry.id, { id: entry.id, name: entry.value.name, formerIds: entry.value.former_ids }]]
        : [],
    ),
  );
  for (const { kind, id, parent } of parts) {
    if (kind !== 'skill' || parent === '') continue;
    linker.resolve('domain', domainById, parent, { file, path: ['skills', id, 'domain'] });
  }
  return linker.problems;
}
