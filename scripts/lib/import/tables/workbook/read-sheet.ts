import { messageOf } from '#catalogue/text/message-of.ts';
import { zipSync } from 'fflate';
import { readSheet, type CellValue } from 'read-excel-file/node';
import type { LineFault } from '../line-fault.ts';
import type { Table } from '../parse-table.ts';
import { fillMerged } from './fill-merged.ts';
import type { WorkbookSheet } from './list-sheets.ts';
import { explainExtent, findCellFaults } from './sheet-faults.ts';
import type { WorkbookParts } from './unzip-workbook.ts';

/** A table, or undefined if it cannot be read, with the faults of its sheet. */
export interface TableOfSheet {
  table: Table | undefined;
  faults: LineFault[];
}

/** Reads the cells of a sheet as texts, with merged cells filled; collects every fault. */
export async function readTableOfSheet(parts: WorkbookParts, sheet: WorkbookSheet): Promise<TableOfSheet> {
  const tooFar = explainExtent(sheet.scan);
  if (tooFar !== undefined) return refuse(tooFar);
  let lines: string[][];
  try {
    const values = await readSheet(packSheet(parts, sheet), sheet.position, { trim: false });
    lines = values.map((cells) => cells.map(textOfCell));
  } catch (error) {
    return refuse(
      `the sheet cannot be read (${messageOf(error)}): open the workbook in a spreadsheet, and save it again as .xlsx`,
    );
  }
  const hasWords = lines.map((cells) => cells.some((cell) => cell.trim() !== ''));
  fillMerged(lines, sheet.scan.merged);
  const [header, ...rows] = lines.flatMap((cells, index) =>
    hasWords[index] ? [{ line: index + 1, cells }] : [],
  );
  const faults = findCellFaults(sheet.scan);
  if (header) return { table: { header, rows }, faults };
  return faults.length > 0
    ? { table: undefined, faults }
    : refuse('the sheet is empty: it needs a header and rows');
}

function refuse(message: string): TableOfSheet {
  return { table: undefined, faults: [{ line: 1, message }] };
}

/** Packs a workbook with only one sheet, since `read-excel-file` 9.3.17 unpacks everything, of any size. */
function packSheet(parts: WorkbookParts, { path }: WorkbookSheet): Buffer {
  const needed = Object.entries(parts).filter(
    ([name]) => name === path || !name.startsWith('xl/worksheets/'),
  );
  return Buffer.from(zipSync(Object.fromEntries(needed), { level: 0 }));
}

/** The significant digits of numbers in a spreadsheet, so that 0.1 + 0.2 gives 0.3. */
const DIGITS = 15;

function textOfCell(value: CellValue | null): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number') return String(Number(value.toPrecision(DIGITS)));
  return String(value ?? '').replace(/\r\n?/g, '\n');
}
