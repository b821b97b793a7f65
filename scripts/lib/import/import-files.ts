import { readFileSync } from 'node:fs';
import type { LocatedProblem } from '#catalogue/model/problem.ts';
import { messageOf } from '#catalogue/text/message-of.ts';
import { countOf } from '#catalogue/text/words.ts';
import { CommandError } from '../command/command.ts';
import { writeContent } from '../content/write-content.ts';
import { groupFaults } from './faults/group-faults.ts';
import type { ImportFault } from './faults/import-fault.ts';
import { openTarget } from './import-target.ts';
import { planJsonImport } from './json/plan-json-import.ts';
import type { ImportOptions } from './import-options.ts';
import { planImport } from './plan-import.ts';
import { countChangedFiles, refuseImport, reportImport } from './report/report-import.ts';
import { describeCellCounts } from './rows/cell-counts.ts';
import { openTables } from './tables/open-tables.ts';

interface Writing {
  /** The absolute path of the content directory. */
  dir: string;
  isDryRun: boolean;
}

/**
 * Imports tables into a content directory, all or nothing, and prints a report. `sheets` are the names of sheets in
 * workbooks. If the files have faults, prints each with its line and throws a CommandError.
 */
export async function importTables(
  files: readonly string[],
  sheets: readonly string[],
  options: ImportOptions,
  { dir, isDryRun }: Writing,
): Promise<void> {
  const target = openTarget(dir);
  const opened = await openTables(
    files.map((file) => ({ file, bytes: readBytes(file) })),
    sheets,
  );
  const unread = opened.flatMap((one) => (one.ok ? [] : one.faults));
  if (unread.length > 0) throw refuseImport({ faults: unread.map(locate), problems: [] });
  const tables = opened.flatMap((one) => (one.ok ? [one.table] : []));
  const plan = planImport(tables, target, options);
  if (!plan.ok) {
    const faults = groupFaults(plan.faults).map(locate);
    throw refuseImport({ faults, problems: plan.problems }, plan.faults.length);
  }
  const changes = countChangedFiles(plan.changes, target.source, isDryRun);
  if (!isDryRun) writeContent(dir, plan.changes);
  const { framework, rowCount, counts } = plan;
  const report = {
    ...{ lacks: plan.lacks, changes },
    warnings: groupFaults(plan.warnings).map(locate),
    notes: [...plan.notes, ...describeCellCounts(counts)],
    counts: [
      countOf(rowCount, 'row'),
      countOf(framework.roles.length, 'role'),
      countOf(framework.skills.size, 'skill'),
    ],
  };
  reportImport(report, dir);
}

/** Imports a framework in JSON into a content directory, like `importTables()`. */
export function importFramework(file: string, { dir, isDryRun }: Writing): void {
  const target = openTarget(dir);
  const plan = planJsonImport(readBytes(file), file, target);
  if (!plan.ok) throw refuseImport(plan);
  const changes = countChangedFiles(plan.changes, target.source, isDryRun);
  if (!isDryRun) writeContent(dir, plan.changes);
  const { roles, skills, requirements } = plan.counts;
  const counts = [countOf(roles, 'role'), countOf(skills, 'skill'), countOf(requirements, 'requirement')];
  reportImport({ counts, changes }, dir);
}

function locate({ at, message }: ImportFault): LocatedProblem {
  return { ...at, column: 1, message };
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const reason = messageOf(error);
    throw new CommandError(`${file} cannot be read (${reason})`, { cause: error });
  }
}
