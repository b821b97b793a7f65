import { formatProblem, type LocatedProblem } from '#catalogue/model/problem.ts';
import { countOf, formatNumber } from '#catalogue/text/words.ts';
import { displayPath } from '#reader/content-source.ts';
import { CommandError } from '../../command/command.ts';
import type { ImportTarget } from '../import-target.ts';

/** The reasons that an import writes nothing: faults of the files, and problems of the resulting content. */
export interface RefusedImport {
  faults: readonly LocatedProblem[];
  problems: readonly LocatedProblem[];
}

/** The report of an import, in sentences. */
export interface ImportReport {
  warnings?: readonly LocatedProblem[];
  notes?: readonly string[];
  /** The numbers of items read, such as `12 rows`. */
  counts: readonly string[];
  /** Sentences about new gaps in the content. */
  lacks?: readonly string[];
  /** The result of `countChangedFiles()`, called before files are written. */
  changes: string;
}

/** The maximum number of messages; the rest is counted. */
const MOST_MESSAGES = 1000;

/** Prints why an import writes nothing, and returns an error with a summary; `count` is the number of faults. */
export function refuseImport(
  { faults, problems }: RefusedImport,
  count: number = faults.length,
): CommandError {
  for (const fault of faults.slice(0, MOST_MESSAGES)) console.error(formatProblem(fault));
  const rest = faults.length - MOST_MESSAGES;
  if (rest > 0) console.error(`… and ${countOf(rest, 'more fault')}`);
  for (const problem of problems) console.error(formatProblem(problem));
  if (problems.length > 0) {
    const kinds = countOf(problems.length, 'problem');
    return new CommandError(`import: the content would have ${kinds}, nothing was written`);
  }
  return new CommandError(`import: ${countOf(count, 'fault')}, nothing was written`);
}

/** Prints how the files were understood, the gaps in the content, and how many files were written. */
export function reportImport(
  { warnings = [], notes = [], counts, lacks = [], changes }: ImportReport,
  dir: string,
): void {
  for (const warning of warnings) {
    console.error(formatProblem({ ...warning, message: `warning: ${warning.message}` }));
  }
  for (const note of notes) console.log(note);
  console.log(`import: ${counts.join(', ')}`);
  for (const lack of lacks) console.log(`still missing: ${lack}`);
  console.log(`${displayPath(dir)}: ${changes}`);
}

/** Describes how many files are added, changed and removed; `source` is the content before the import. */
export function countChangedFiles(
  changes: ReadonlyMap<string, string | undefined>,
  source: ImportTarget['source'],
  isDryRun: boolean,
): string {
  if (changes.size === 0) return 'nothing to change';
  const kinds = { added: 0, changed: 0, removed: 0 };
  for (const [file, text] of changes) {
    if (text === undefined) kinds.removed += 1;
    else kinds[source.exists && source.read(file).ok ? 'changed' : 'added'] += 1;
  }
  return (
    `${countOf(kinds.added, 'file')} ${isDryRun ? 'would be ' : ''}added, ` +
    `${formatNumber(kinds.changed)} changed, ${formatNumber(kinds.removed)} removed`
  );
}
