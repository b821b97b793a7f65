import { buildCatalogue } from '#catalogue/link/build-catalogue.ts';
import { requirementsFile, roleFile } from '#catalogue/model/content-paths.ts';
import type { LocatedProblem, Problem } from '#catalogue/model/problem.ts';
import type { ContentSource } from '#reader/content-source.ts';
import { locateProblems, readContent } from '#reader/read-content.ts';
import type { CsvColumn } from '#catalogue/publish/csv.ts';
import { sortFaults, type ImportFault, type TablePlace } from './import-fault.ts';
import type { ImportedFramework, ImportedRole } from '../collect/framework.ts';

/** The columns of tables by the field of the content, where the two have different names. */
const COLUMNS: ReadonlyMap<string, CsvColumn> = new Map([
  ['after', 'level_after'],
  ['title', 'level_title'],
  ['track', 'level_track'],
]);

/**
 * Returns the problems of the content after an import: as faults of the tables if a row caused them, else as problems of the
 * content.
 */
export function problemsOfResult(
  result: ContentSource,
  { roles }: ImportedFramework,
): { faults: ImportFault[]; problems: LocatedProblem[] } {
  const content = readContent(result);
  const built = buildCatalogue(content.files, content.broken);
  const faults: ImportFault[] = [];
  const others: Problem[] = [];
  for (const problem of built.ok ? [] : built.problems) {
    const at = roles.map((role) => placeOf(problem, role)).find((found) => found !== undefined);
    if (at === undefined) others.push(problem);
    else faults.push({ at, message: `${columnOf(problem)}: ${problem.message}` });
  }
  return { faults: sortFaults(faults), problems: [...content.problems, ...locateProblems(result, others)] };
}

/** Returns the row that caused a problem in the files of a role, or undefined if there is none. */
function placeOf({ file, path }: Problem, { id, levels, matrix }: ImportedRole): TablePlace | undefined {
  const [first, second] = path.map(String);
  if (file === roleFile(id)) {
    return first === 'levels' ? levels.find((level) => level.id === second)?.at : undefined;
  }
  if (file !== requirementsFile(id, domainOf(file))) return undefined;
  const cells = matrix.get(first ?? '')?.cells;
  return (cells?.get(second ?? '') ?? cells?.values().next().value)?.at;
}

function domainOf(file: string): string {
  return /([^/]+)\.yaml$/.exec(file)?.[1] ?? '';
}

function columnOf({ path }: Problem): string {
  const [first = '', second = '', field] = path.map(String);
  if (first === 'levels') return COLUMNS.get(field ?? '') ?? 'level';
  return second === 'alternatives' ? second : (field ?? 'expects');
}
