import { countOf } from '#catalogue/text/words.ts';
import type { LineFault } from '../line-fault.ts';
import { MOST_TABLE_ROWS } from '../parse-table.ts';
import { formatCellAddress, type CellAddress } from './cell-address.ts';
import type { SheetScan } from './scan-sheet.ts';

/**
 * The maximum number of cells, including empty ones: a stray cell far from the table would otherwise fill memory.
 */
const MOST_CELLS = 10_000_000;

/** The maximum number of rows in Excel; a row beyond it is a bug in the program that wrote the file. */
const EXCEL_ROWS = 2 ** 20;

const MOST_ADDRESSES = 3;

/** Explains why a sheet is too large to read. Returns undefined if it is not. */
export function explainExtent({ end, lastRow }: SheetScan): string | undefined {
  if (end.row <= MOST_TABLE_ROWS && lastRow <= EXCEL_ROWS && end.row * end.column <= MOST_CELLS)
    return undefined;
  const last = formatCellAddress({ row: Math.max(end.row, lastRow), column: Math.max(end.column, 1) });
  return `the sheet extends to ${last}: delete cells far from the table, or import it in parts, a few roles at a time`;
}

/** Finds formulas that failed or have no value, with one fault per kind. */
export function findCellFaults({ errors, uncomputed }: SheetScan): LineFault[] {
  const faults = [...errors].map(([error, cells]) => ({
    line: firstRow(cells),
    message: `${error} in ${listCells(cells)}: correct the formula, or write the value`,
  }));
  if (uncomputed.length === 0) return faults;
  const message = `a formula without a computed value in ${listCells(uncomputed)}: open the workbook in a spreadsheet, and save it again`;
  return [...faults, { line: firstRow(uncomputed), message }];
}

function firstRow(cells: readonly CellAddress[]): number {
  return cells[0]?.row ?? 1;
}

function listCells(cells: readonly CellAddress[]): string {
  const listed = cells.slice(0, MOST_ADDRESSES).map(formatCellAddress).join(', ');
  const rest = cells.length - MOST_ADDRESSES;
  return rest > 0 ? `${listed} and ${countOf(rest, 'more cell')}` : listed;
}
