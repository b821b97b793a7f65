import type { CsvColumn } from '#catalogue/publish/csv.ts';
import { nameLines } from '../faults/name-lines.ts';
import type { TableRow } from '../tables/parse-table.ts';
import { nameKey } from '../texts/cell-text.ts';

/** The rows of a table without totals and headings, and the domains that the headings name. */
export interface SideRows {
  rows: TableRow[];
  /** The domain of the nearest heading above, by line. */
  domainAbove: ReadonlyMap<number, string>;
  notes: string[];
}

/** The names of rows and columns with totals and other statistics. */
const SUMS = new Set(
  'total totals sum average mean count summe gesamt durchschnitt anzahl somme moyenne totale media promedio suma итого'.split(
    ' ',
  ),
);

/** Returns whether a row or column is a total or another statistic, by its name. */
export function isSum(name: string): boolean {
  return SUMS.has(nameKey(name).replace(/[:：]$/, ''));
}

/**
 * Removes totals and headings from the rows of a table. A row with only a domain is a heading. In a wide table without
 * a column of domains, so is a row with only a skill, provided that such rows alternate with others.
 */
export function setSideRowsApart(
  rows: readonly TableRow[],
  indexOf: ReadonlyMap<CsvColumn, number>,
  isWide: boolean,
): SideRows {
  const skill = indexOf.get('skill') ?? -1;
  const domain = indexOf.get('domain');
  const nameOf = ({ cells }: TableRow, index: number): string => (cells[index] ?? '').trim();
  const sums = rows.filter((row) => isSum(nameOf(row, skill)));
  const others = sums.length === 0 ? rows : rows.filter((row) => !isSum(nameOf(row, skill)));
  const column = domain ?? skill;
  const headings = others.filter((row) => isNameAlone(row, column));
  const areHeadings = domain !== undefined || (isWide && doAlternate(others, column));
  const domainAbove = new Map<number, string>();
  let above = '';
  for (const row of areHeadings ? others : []) {
    if (isNameAlone(row, column)) above = nameOf(row, column);
    else if (above !== '') domainAbove.set(row.line, above);
  }
  const named = domain === undefined && areHeadings ? headings : [];
  return {
    rows: areHeadings ? others.filter((row) => !isNameAlone(row, column)) : [...others],
    domainAbove,
    notes: [
      ...(sums.length > 0 ? [`rows not read because they are totals: ${linesOf(sums)}`] : []),
      ...(named.length > 0 ? [`domain: rows with only a name are headings: ${linesOf(named)}`] : []),
    ],
  };
}

function isNameAlone({ cells }: TableRow, index: number): boolean {
  return cells.every((cell, at) => (cell.trim() !== '') === (at === index));
}

/** Returns whether a table starts with a heading, and rows follow each heading. */
function doAlternate(rows: readonly TableRow[], column: number): boolean {
  const isHeading = rows.map((row) => isNameAlone(row, column));
  const isEmpty = isHeading.some((is, index) => is && isHeading[index + 1] !== false);
  return isHeading[0] === true && !isEmpty;
}

function linesOf(rows: readonly TableRow[]): string {
  return nameLines(rows.map(({ line }) => line));
}
