import { buildCatalogue } from '#catalogue/link/build-catalogue.ts';
import type { LocatedProblem, Problem } from '#catalogue/model/problem.ts';
import type { ContentFile } from '#catalogue/schemas/content-file.ts';
import { valueAt } from '#catalogue/schemas/schema-fields.ts';
import type { ContentSource } from '#reader/content-source.ts';
import { locateProblems, readContent } from '#reader/read-content.ts';
import { frameworkPath } from './framework-parts.ts';

/**
 * Returns the problems of the content after an import. Those of values from the framework are `faults`, with paths in
 * the framework; the others are `problems`, with lines in the content.
 */
export function faultsOfResult(
  result: ContentSource,
  parts: readonly ContentFile[],
  known: readonly ContentFile[],
): { faults: Problem[]; problems: LocatedProblem[] } {
  const content = readContent(result);
  const built = buildCatalogue(content.files, content.broken);
  const partByFile = new Map(parts.map((part) => [part.file, part]));
  const knownFiles = new Set(known.map(({ file }) => file));
  const faults: Problem[] = [];
  const others: Problem[] = [];
  for (const problem of built.ok ? [] : built.problems) {
    const { file, path } = problem;
    const part = partByFile.get(file);
    const isStated = !knownFiles.has(file) || path.length === 0 || valueAt(part?.value, path) !== undefined;
    if (part && isStated) faults.push({ ...problem, path: frameworkPath(part, path) });
    else others.push(problem);
  }
  return { faults, problems: [...content.problems, ...locateProblems(result, others)] };
}
