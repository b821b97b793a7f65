import { countOf } from '#catalogue/text/words.ts';
import type { CsvColumn } from '#catalogue/publish/csv.ts';
import type { SourceTable } from '../tables/open-table.ts';
import type { Table } from '../tables/parse-table.ts';
import { findHeadings, type Headings } from './columns.ts';
import { findShape, type KnownHeaders } from './find-shape.ts';
import type { Shape, ShapeOptions } from './shape.ts';

/** A table with its columns and its shape. */
export interface ShapedTable {
  /** The table, without the rows above its header. */
  source: SourceTable;
  headings: Headings;
  shape: Shape;
  notes: string[];
}

/** The options for finding columns and shape. */
export interface TableOptions extends ShapeOptions {
  /** The headers of `--map` by column. */
  headers: ReadonlyMap<CsvColumn, string>;
  known: KnownHeaders;
}

/** The maximum number of rows above a header, such as a title. */
const MOST_ROWS_ABOVE = 20;

/** Finds the header of a table, its columns and its shape. */
export function shapeTable(source: SourceTable, options: TableOptions): ShapedTable {
  const shaped = (table: Table): ShapedTable => {
    const headings = findHeadings(table, options.headers);
    const shape = findShape(headings, options, options.known);
    return { source: { ...source, table }, headings, shape, notes: [] };
  };
  const first = shaped(source.table);
  if (hasHeader(first)) return { ...first, notes: describeColumns(first) };
  const { header, rows } = source.table;
  for (const [above, row] of rows.slice(0, MOST_ROWS_ABOVE).entries()) {
    const later = shaped({ header: row, rows: rows.slice(above + 1) });
    if (!hasHeader(later)) continue;
    const skipped = row.line - header.line;
    const note = `header: line ${String(row.line)} of ${source.file} (skipped ${countOf(skipped, 'line')} above it)`;
    return { ...later, notes: [note, ...describeColumns(later)] };
  }
  return { ...first, notes: describeColumns(first) };
}

/** Returns whether the first row of a table is a header: it names a column of skills and at least one other. */
function hasHeader({ headings: { indexOf }, shape }: ShapedTable): boolean {
  return indexOf.has('skill') && (indexOf.size >= 2 || 'columns' in shape);
}

/** Describes the columns with a meaning that is not obvious from their headers. */
function describeColumns({ source: { file }, headings, shape }: ShapedTable): string[] {
  const quote = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
  const wide = 'columns' in shape ? shape.columns : [];
  const what = { levels: 'levels', roles: 'roles', steps: 'texts of steps' };
  const namesOf = (columns: readonly { header: string }[]): string =>
    quote(columns.map(({ header }) => header));
  const unread = headings.others.filter(({ index }) => !wide.some((one) => one.index === index));
  return [
    ...headings.readAs.map(({ column, header }) => `${column}: the column "${header.trim()}" of ${file}`),
    ...('columns' in shape ? [`${what[shape.kind]}: the columns ${namesOf(wide)} of ${file}`] : []),
    ...(unread.length > 0 ? [`columns that were not read: ${namesOf(unread)} of ${file}`] : []),
  ];
}
