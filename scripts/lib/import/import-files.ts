import { readFileSync } from 'node:fs';
import { messageOf } from '#catalogue/text/message-of.ts';
import { CommandError } from '../command/command.ts';
import { writeContent } from '../content/write-content.ts';
import { sortFaults, type ImportFault } from './faults/import-fault.ts';
import { openTarget } from './import-target.ts';
import { planImport, type ImportOptions, type ImportPlan } from './plan-import.ts';
import { refuseImport, reportImport } from './report-import.ts';
import { openCsv, type SourceTable } from './tables/open-table.ts';

/**
 * Imports tables into a content directory, all or nothing, and prints what it wrote; with `isDryRun` it writes nothing. Throws a
 * CommandError after printing every fault of the files with its line.
 */
export function importFiles(
  files: readonly string[],
  dir: string,
  options: ImportOptions,
  isDryRun: boolean,
): void {
  const target = openTarget(dir);
  const plan = planFiles(files, (tables) => planImport(tables, target, options));
  if (!plan.ok) throw refuseImport(plan);
  if (!isDryRun) writeContent(dir, plan.changes);
  reportImport(plan, target, isDryRun);
}

/** Opens every file, and plans the import of all their tables unless one cannot be read. */
function planFiles(
  files: readonly string[],
  plan: (tables: readonly SourceTable[]) => ImportPlan,
): ImportPlan {
  const tables: SourceTable[] = [];
  const faults: ImportFault[] = [];
  for (const file of files) {
    const opened = openCsv(file, readBytes(file));
    if (opened.ok) tables.push(opened.table);
    else faults.push(...opened.faults);
  }
  if (faults.length > 0) return { ok: false, faults: sortFaults(faults, files), problems: [] };
  return plan(tables);
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const reason = messageOf(error);
    throw new CommandError(`${file} cannot be read (${reason})`, { cause: error });
  }
}
