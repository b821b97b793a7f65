import { messageOf } from '#catalogue/text/message-of.ts';
import { readFileSync } from 'node:fs';
import { formatProblem } from '#catalogue/model/problem.ts';
import { countOf, formatNumber } from '#catalogue/text/words.ts';
import { displayPath } from '#reader/content-source.ts';
import { CommandError } from '../command/command.ts';
import { writeContent } from '../content/write-content.ts';
import { openTarget, type ImportTarget } from './import-target.ts';
import { planImport, type ImportOptions, type ImportPlan } from './plan-import.ts';

/** More faults than anybody reads at once; the rest are counted. */
const MOST_FAULTS = 1000;

/**
 * Imports a CSV file into a content directory, all or nothing, and says what it wrote; `isDryRun` says it only. Throws
 * a CommandError after printing every fault of the file with its line.
 */
export function importFiles(file: string, dir: string, options: ImportOptions, isDryRun: boolean): void {
  const target = openTarget(dir);
  const plan = planImport(readBytes(file), target, options);
  if (!plan.ok) throw refuse(file, plan);
  if (!isDryRun) writeContent(dir, plan.changes);
  report(file, plan, target, isDryRun);
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const reason = messageOf(error);
    throw new CommandError(`${file} cannot be read (${reason})`, { cause: error });
  }
}

function refuse(file: string, { faults, problems }: Extract<ImportPlan, { ok: false }>): CommandError {
  for (const fault of faults.slice(0, MOST_FAULTS))
    console.error(formatProblem({ file, column: 1, ...fault }));
  const rest = faults.length - MOST_FAULTS;
  if (rest > 0) console.error(`… and ${countOf(rest, 'more fault')}`);
  for (const problem of problems) console.error(formatProblem(problem));
  if (problems.length > 0) {
    const count = countOf(problems.length, 'problem');
    return new CommandError(`import: ${file} would give content with ${count}, nothing was written`);
  }
  return new CommandError(`import: ${countOf(faults.length, 'fault')}, nothing was written`);
}

function report(
  file: string,
  { framework, rowCount, unread, onlyStep, changes }: Extract<ImportPlan, { ok: true }>,
  { source, dir }: ImportTarget,
  isDryRun: boolean,
): void {
  for (const { line, message } of framework.repeats) {
    console.error(formatProblem({ file, line, column: 1, message: `warning: ${message}` }));
  }
  if (unread.length > 0) {
    console.error(`columns that were not read: ${unread.map((name) => `"${name.trim()}"`).join(', ')}`);
  }
  if (onlyStep !== undefined) {
    console.log(`scale: one step, "${onlyStep}", since the file names no other; --scale names more`);
  }
  const counts = [
    countOf(rowCount, 'row'),
    countOf(framework.roles.length, 'role'),
    countOf(framework.skills.size, 'skill'),
  ];
  console.log(`import: ${counts.join(', ')}`);
  console.log(`${displayPath(dir)}: ${describeChanges(changes, source, isDryRun)}`);
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
