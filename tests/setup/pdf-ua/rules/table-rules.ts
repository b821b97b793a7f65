import { PDFArray, PDFName } from '@cantoo/pdf-lib';
import { layOut, type UaCell, type UaGrid } from '../table-grid.ts';
import type { UaDocument } from '../ua-document.ts';
import { textIn, textOfObject } from '../ua-objects.ts';
import { rule, type UaRule } from '../ua-rule.ts';
import { attributeOf, type UaElement } from '../ua-structure.ts';

/** Rules about the places of cells in a table, and about their headers. */
export const tableRules = [
  gridRule('7.2', 15, ({ cells, at }) =>
    cells.filter((cell) => placesOf(cell).some(([row, column]) => at(row, column).length > 1)).map(overlaps),
  ),
  gridRule('7.2', 41, ({ cells, rows }) =>
    cells
      .filter((cell) => cell.row + cell.rows > rows)
      .map((cell) => `${nameOf(cell)} extends below the last row`),
  ),
  gridRule('7.2', 42, ({ cells, columns }) =>
    cells
      .filter((cell) => cell.column + cell.columns > columns)
      .map((cell) => `${nameOf(cell)} is outside the ${columns} columns of the first row`),
  ),
  gridRule('7.2', 43, ({ rows, columns, at }) =>
    Array.from({ length: rows }, (_, row) => {
      const empty = Array.from({ length: columns }, (__, column) => column).filter(
        (column) => at(row, column).length === 0,
      );
      return empty.length > 0 ? `row ${row + 1} lacks cells in ${empty.length} of ${columns} columns` : [];
    }).flat(),
  ),
  gridRule('7.5', 1, (grid) =>
    unconnected(grid)
      .filter((cell) => unknownHeaders(cell, grid).length === 0)
      .map((cell) => `${nameOf(cell)} has no header`),
  ),
  gridRule('7.5', 2, (grid) =>
    unconnected(grid).flatMap((cell) =>
      unknownHeaders(cell, grid).map(
        (id) => `${nameOf(cell)} names the header "${id}", which its table lacks`,
      ),
    ),
  ),
];

/** Returns a rule about the places of the cells of each table. */
function gridRule(clause: string, test: number, check: (grid: UaGrid) => string[]): UaRule {
  return rule(clause, test, (document) =>
    gridsOf(document).flatMap(({ table, grid }) => check(grid).map((fault) => `${table.name}: ${fault}`)),
  );
}

const gridsByDocument = new WeakMap<UaDocument, { table: UaElement; grid: UaGrid }[]>();

function gridsOf(document: UaDocument) {
  const known = gridsByDocument.get(document);
  if (known) return known;
  const tables = document.structure.elements.filter(({ standard }) => standard === 'Table');
  const grids = tables.map((table) => ({ table, grid: layOut(table) }));
  gridsByDocument.set(document, grids);
  return grids;
}

/** Returns the data cells that neither name their headers nor have a header with a scope before or above them. */
function unconnected(grid: UaGrid): UaCell[] {
  return grid.cells.filter((cell) => {
    if (cell.element.standard !== 'TD') return false;
    const named = headersOf(cell);
    const isNamed = named.length > 0 && unknownHeaders(cell, grid).length === 0;
    return !isNamed && !hasHeaderBeside(cell, grid);
  });
}

function hasHeaderBeside(cell: UaCell, grid: UaGrid): boolean {
  return grid.cells.some((header) => {
    if (header.element.standard !== 'TH') return false;
    const scope = attributeOf(header.element, 'Scope');
    const is = (name: string): boolean => scope === PDFName.of(name) || scope === PDFName.of('Both');
    const isAbove =
      header.row < cell.row && overlap(header.column, header.columns, cell.column, cell.columns);
    const isBefore = header.column < cell.column && overlap(header.row, header.rows, cell.row, cell.rows);
    return (isAbove && is('Column')) || (isBefore && is('Row'));
  });
}

function overlap(start: number, length: number, otherStart: number, otherLength: number): boolean {
  return start < otherStart + otherLength && otherStart < start + length;
}

function headersOf({ element }: UaCell): string[] {
  const headers = attributeOf(element, 'Headers');
  return headers instanceof PDFArray ? headers.asArray().map((item) => textOfObject(item) ?? '') : [];
}

function unknownHeaders(cell: UaCell, { cells }: UaGrid): string[] {
  const headers = cells.filter(({ element }) => element.standard === 'TH');
  const ids = new Set(headers.map(({ element }) => textIn(element.dict, 'ID')));
  return headersOf(cell).filter((id) => !ids.has(id));
}

function placesOf({ row, column, rows, columns }: UaCell): [number, number][] {
  return Array.from({ length: rows * columns }, (_, index) => [
    row + Math.floor(index / columns),
    column + (index % columns),
  ]);
}

function nameOf({ element }: UaCell): string {
  return element.name;
}

function overlaps(cell: UaCell): string {
  return `${nameOf(cell)} overlaps another cell`;
}
