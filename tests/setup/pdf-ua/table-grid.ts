import { PDFNumber } from '@cantoo/pdf-lib';
import { attributeOf, meaningfulChildren, type UaElement } from './ua-structure.ts';

/** A cell of a table with its first row and column. */
export interface UaCell {
  element: UaElement;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** The cells of a table at their places. */
export interface UaGrid {
  cells: UaCell[];
  rows: number;
  /** The number of columns of the first row. */
  columns: number;
  /** The cells of each row and column; several where cells overlap. */
  at: (row: number, column: number) => UaCell[];
}

/** Lays out the cells of a table, each in the first column that no cell above extends into. */
export function layOut(table: UaElement): UaGrid {
  const rows = meaningfulChildren(table).flatMap((child) =>
    child.standard === 'TR' ? [child] : meaningfulChildren(child).filter(({ standard }) => standard === 'TR'),
  );
  const cells: UaCell[] = [];
  const places = new Map<string, UaCell[]>();
  const at = (row: number, column: number): UaCell[] => places.get(`${row} ${column}`) ?? [];
  for (const [row, { children }] of rows.entries()) {
    let column = 0;
    for (const element of children.filter(({ standard }) => standard === 'TH' || standard === 'TD')) {
      while (at(row, column).length > 0) column += 1;
      const cell = {
        element,
        row,
        column,
        rows: spanOf(element, 'RowSpan'),
        columns: spanOf(element, 'ColSpan'),
      };
      cells.push(cell);
      occupy(cell, places);
      column += cell.columns;
    }
  }
  const columns = Math.max(
    0,
    ...cells.filter(({ row }) => row === 0).map((cell) => cell.column + cell.columns),
  );
  return { cells, rows: rows.length, columns, at };
}

function occupy(cell: UaCell, places: Map<string, UaCell[]>): void {
  for (let row = cell.row; row < cell.row + cell.rows; row += 1) {
    for (let column = cell.column; column < cell.column + cell.columns; column += 1) {
      const key = `${row} ${column}`;
      places.set(key, [...(places.get(key) ?? []), cell]);
    }
  }
}

function spanOf(element: UaElement, name: string): number {
  const span = attributeOf(element, name);
  return span instanceof PDFNumber ? span.asNumber() : 1;
}
