import { csvColumns, type CsvColumn } from '#catalogue/publish/csv.ts';
import { closest } from '#catalogue/text/suggest.ts';
import type { ImportFault, WithFaults } from '../faults/import-fault.ts';
import type { TableRow } from '../tables/parse-table.ts';

/** A column of the exchange format. */
export type Column = CsvColumn;

/** Where each column that a file has stands in its rows, from 0. */
export interface Columns {
  indexOf: ReadonlyMap<Column, number>;
  /** Headers that stand for no column, as written. */
  unread: string[];
}

/** The columns without which nothing can be read; what is asked stands in the proficiency, or in the text. */
const NEEDED = ['role', 'level', 'skill', 'proficiency'] as const satisfies Column[];

export function isColumn(name: string): name is Column {
  return csvColumns.some((column) => column === name);
}

/** Whether a row names at least two of the columns that are needed. */
export function isHeader(cells: readonly string[]): boolean {
  const written = cells.map(normalise);
  return NEEDED.filter((column) => written.includes(column)).length >= 2;
}

/**
 * Finds the columns by their headers; `headers` maps columns to headers with other names. `hasDefault` says that
 * there is a proficiency for rows without one.
 */
export function findColumns(
  header: TableRow,
  headers: ReadonlyMap<Column, string>,
  hasDefault: boolean,
): WithFaults<Columns> {
  const faults: ImportFault[] = [];
  const fault = (message: string): void => void faults.push({ line: header.line, message });
  const written = header.cells.map(normalise);
  const indexOf = new Map<Column, number>();
  for (const column of csvColumns) {
    const name = headers.get(column);
    const indexes = written.flatMap((cell, index) => (cell === normalise(name ?? column) ? [index] : []));
    const [index, second] = indexes;
    if (second !== undefined) fault(`two columns are called "${name ?? column}": rename or remove one`);
    if (index !== undefined) indexOf.set(column, index);
    else if (name !== undefined) fault(`--map: no column is called "${name}"${meant(name, header.cells)}`);
  }
  const isOptional = (column: Column): boolean =>
    column === 'proficiency' && (hasDefault || indexOf.has('expects'));
  const missing = NEEDED.filter(
    (column) => !indexOf.has(column) && !headers.has(column) && !isOptional(column),
  );
  for (const column of missing) fault(explainMissing(column, header.cells));
  const read = new Set(indexOf.values());
  const unread = header.cells.filter((cell, index) => cell.trim() !== '' && !read.has(index));
  return { value: { indexOf, unread }, faults };
}

function explainMissing(column: Column, cells: readonly string[]): string {
  const shown = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const example = closest(column, shown) ?? 'its header';
  const other =
    column === 'proficiency'
      ? ', or one for all rows with --default-proficiency, or add a column "expects" with texts'
      : '';
  return `no column is called "${column}" (the file has ${shown.map((cell) => `"${cell}"`).join(', ')}): rename one, or name it with --map ${column}="${example}"${other}`;
}

function meant(name: string, cells: readonly string[]): string {
  const near = closest(name, cells);
  return near === undefined
    ? `: the file has ${cells.map((cell) => `"${cell}"`).join(', ')}`
    : `; did you mean "${near}"?`;
}

/** `Role ID`, `role-id` and `role_id` are one header. */
function normalise(header: string): string {
  return header
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
}
