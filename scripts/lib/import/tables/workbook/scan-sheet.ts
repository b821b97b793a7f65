import { parseCellAddress, type CellAddress } from './cell-address.ts';
import { visitXml } from './visit-xml.ts';

/** A range of merged cells, given by its first and its last cell. */
export interface MergedCells {
  from: CellAddress;
  to: CellAddress;
}

/** Facts about a sheet beyond the values of its cells. */
export interface SheetScan {
  merged: MergedCells[];
  /** The last row and the last column with a value, or 0 in an empty sheet. */
  end: CellAddress;
  /** The number of the last row, which may be empty. */
  lastRow: number;
  /** The cells with failed formulas, by error such as `#REF!`. */
  errors: Map<string, CellAddress[]>;
  /** The cells with formulas but without computed values. */
  uncomputed: CellAddress[];
}

interface SheetCell {
  at: CellAddress;
  isError: boolean;
  hasFormula: boolean;
  /** Undefined if the cell has no value; empty for an inline string. */
  value: string | undefined;
}

/** Finds merged cells, the extent, and formulas without a value, which `read-excel-file` 9.3.17 does not report. */
export function scanSheet(xml: string): SheetScan {
  const scan: SheetScan = {
    merged: [],
    end: { row: 0, column: 0 },
    lastRow: 0,
    errors: new Map(),
    uncomputed: [],
  };
  let cell: SheetCell | undefined;
  let element = '';
  visitXml(xml, {
    onOpen: (tag, { r, t, ref = '' }) => {
      element = tag;
      if (tag === 'row') scan.lastRow = Math.max(scan.lastRow, Number(r ?? 0));
      else if (tag === 'c') cell = openCell(r, t);
      else if (tag === 'mergeCell') scan.merged.push(...parseRange(ref));
      else if (tag === 'f' && cell) cell.hasFormula = true;
      else if ((tag === 'v' || tag === 'is') && cell) cell.value = '';
    },
    onText: (text) => {
      if (element === 'v' && cell?.value !== undefined) cell.value += text;
    },
    onClose: (tag) => {
      element = '';
      if (tag !== 'c') return;
      if (cell) addCell(scan, cell);
      cell = undefined;
    },
  });
  return scan;
}

function openCell(address = '', type = ''): SheetCell {
  const at = parseCellAddress(address) ?? { row: 0, column: 0 };
  return { at, isError: type === 'e', hasFormula: false, value: undefined };
}

function addCell(
  { end, errors, uncomputed }: SheetScan,
  { at, isError, hasFormula, value }: SheetCell,
): void {
  if (value !== undefined) {
    end.row = Math.max(end.row, at.row);
    end.column = Math.max(end.column, at.column);
  } else if (hasFormula) uncomputed.push(at);
  if (!isError || value === undefined) return;
  errors.set(value, [...(errors.get(value) ?? []), at]);
}

function parseRange(range: string): MergedCells[] {
  const [from, to] = range.split(':').map(parseCellAddress);
  return from && to ? [{ from, to }] : [];
}
