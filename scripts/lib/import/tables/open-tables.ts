import type { LineFault } from './line-fault.ts';
import { openCsv, type OpenedTable } from './open-table.ts';
import { nameOfSheet } from './suggest-name.ts';
import { chooseSheets, refuseUnknownSheets } from './workbook/choose-sheets.ts';
import { listSheets, type WorkbookSheet } from './workbook/list-sheets.ts';
import { readTableOfSheet } from './workbook/read-sheet.ts';
import { isZip, unzipWorkbook, type WorkbookParts } from './workbook/unzip-workbook.ts';

/** A file to import. */
export interface TableFile {
  /** The path in messages. */
  file: string;
  bytes: Uint8Array;
}

interface Workbook {
  file: string;
  parts: WorkbookParts;
  sheets: WorkbookSheet[];
}

/**
 * Opens CSV files and workbooks, which it recognizes by their content. Sheets are chosen by name in all workbooks. Throws a
 * CallError if a sheet does not exist, or if a workbook has several and none is named.
 */
export async function openTables(
  files: readonly TableFile[],
  sheetNames: readonly string[],
): Promise<OpenedTable[]> {
  const opened = files.map(openFile);
  const workbooks = opened.filter((one) => 'sheets' in one);
  // A missing sheet may be in a file that cannot be opened.
  const areAllOpen = opened.every((one) => 'sheets' in one || one.ok);
  if (areAllOpen)
    refuseUnknownSheets(
      sheetNames,
      workbooks.flatMap(({ sheets }) => sheets),
    );
  const tables: OpenedTable[] = [];
  for (const one of opened) {
    if ('sheets' in one) tables.push(...(await openSheets(one, sheetNames)));
    else tables.push(one);
  }
  return tables;
}

function openFile({ file, bytes }: TableFile): OpenedTable | Workbook {
  if (!isZip(bytes)) return openCsv(file, bytes);
  const unzipped = unzipWorkbook(bytes);
  if (!unzipped.ok) return refuse(file, [unzipped.fault]);
  const { parts } = unzipped;
  const sheets = listSheets(parts);
  if (sheets.length > 0) return { file, parts, sheets };
  return refuse(file, [{ line: 1, message: 'the workbook has no sheet with cells: add one with a table' }]);
}

async function openSheets(
  { file, parts, sheets }: Workbook,
  sheetNames: readonly string[],
): Promise<OpenedTable[]> {
  const tables: OpenedTable[] = [];
  for (const sheet of chooseSheets(file, sheets, sheetNames)) {
    const name = `${file}, sheet "${sheet.name}"`;
    const { table, faults } = await readTableOfSheet(parts, sheet);
    const suggestedName = nameOfSheet(sheet.name, file);
    tables.push(
      table === undefined
        ? refuse(name, faults)
        : { ok: true, table: { file: name, suggestedName, table, faults: placed(name, faults) } },
    );
  }
  return tables;
}

function refuse(file: string, faults: readonly LineFault[]): OpenedTable {
  return { ok: false, faults: placed(file, faults) };
}

function placed(file: string, faults: readonly LineFault[]) {
  return faults.map(({ line, message }) => ({ at: { file, line }, message }));
}
