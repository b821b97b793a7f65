import { formatProblem } from '#catalogue/model/problem.ts';
import { countOf, formatNumber } from '#catalogue/text/words.ts';
import { displayPath } from '#reader/content-source.ts';
import { CommandError } from '../command/command.ts';
import { groupFaults } from './faults/group-faults.ts';
import type { ImportFault } from './faults/import-fault.ts';
import type { ImportTarget } from './import-target.ts';
import type { ImportPlan } from './plan-import.ts';
import { describeCellCounts } from './rows/cell-counts.ts';

type GoodPlan = Extract<ImportPlan, { ok: true }>;

/** More messages than anybody reads at once; the rest are counted. */
const MOST_MESSAGES = 1000;

/** Prints why an import writes nothing, and returns the error that says so in short. */
export function refuseImport({ faults, problems }: Extract<ImportPlan, { ok: false }>): CommandError {
  const messages = groupFaults(faults);
  for (const fault of messages.slice(0, MOST_MESSAGES)) console.error(formatFault(fault));
  const rest = messages.length - MOST_MESSAGES;
  if (rest > 0) console.error(`… and ${countOf(rest, 'more fault')}`);
  for (const problem of problems) console.error(formatProblem(problem));
  if (problems.length > 0) {
    const count = countOf(problems.length, 'problem');
    return new CommandError(`import: the content would have ${count}, nothing was written`);
  }
  return new CommandError(`import: ${countOf(faults.length, 'fault')}, nothing was written`);
}

/** Prints how the tables were understood, what they lack, and what was written. */
export function reportImport(plan: GoodPlan, { source, dir }: ImportTarget, isDryRun: boolean): void {
  const { framework, rowCount, counts, notes, lacks, changes } = plan;
  for (const { at, message } of groupFaults(framework.repeats)) {
    console.error(formatFault({ at, message: `warning: ${message}` }));
  }
  for (const note of [...notes, describeCellCounts(counts)]) if (note !== undefined) console.log(note);
  const parts = [
    countOf(rowCount, 'row'),
    countOf(framework.roles.length, 'role'),
    countOf(framework.skills.size, 'skill'),
  ];
  console.log(`import: ${parts.join(', ')}`);
  for (const lack of lacks) console.log(`still missing: ${lack}`);
  console.log(`${displayPath(dir)}: ${describeChanges(changes, source, isDryRun)}`);
}

function formatFault({ at, message }: ImportFault): string {
  return formatProblem({ ...at, column: 1, message });
}

function describeChanges(
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
  const counts = Object.entries(kinds).map(([kind, count]) => `${formatNumber(count)} ${kind}`);
  return `files ${isDryRun ? 'that would be ' : ''}${counts.join(', ')}`;
}
