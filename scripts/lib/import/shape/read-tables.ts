import type { ImportFault } from '../faults/import-fault.ts';
import type { SourceTable } from '../tables/open-table.ts';
import type { Table } from '../tables/parse-table.ts';
import { findHeadings, isHeader } from './columns.ts';
import type { Entry } from './entry.ts';
import { findShape, type KnownHeaders } from './find-shape.ts';
import type { CsvColumn } from '#catalogue/publish/csv.ts';
import { findLacks, findUnmapped, type ShapedTable } from './lacks.ts';
import type { ShapeOptions } from './shape.ts';
import { spreadTable } from './spread-table.ts';

/** How tables are to be read. */
export interface TableReading extends ShapeOptions {
  /** Columns that the owner calls by other names. */
  headers: ReadonlyMap<CsvColumn, string>;
  /** Whether rows without a proficiency get one. */
  hasDefault: boolean;
  known: KnownHeaders;
}

/** The entries of all tables, in their order. */
export interface ReadTables {
  entries: Entry[];
  /** How columns and shapes were understood, in words. */
  notes: string[];
  faults: ImportFault[];
  /** Whether some table has a column of domains. */
  hasDomains: boolean;
}

/** How many rows may be above a header, such as a title. */
const MOST_ROWS_ABOVE = 20;

/** Finds columns and shape of each table, and turns its rows into entries; or says what a table lacks. */
export function readTables(sources: readonly SourceTable[], reading: TableReading): ReadTables {
  const tables = sources.map((source): ShapedTable => {
    const headings = findHeadings(source.table, reading.headers);
    return { source, headings, shape: findShape(headings, reading, reading.known) };
  });
  const nameless = tables.filter(needsRole);
  const result: ReadTables = {
    ...{ entries: [], notes: [], faults: [] },
    hasDomains: tables.some(({ headings }) => headings.indexOf.has('domain')),
  };
  const [first] = sources;
  const unmapped = findUnmapped(tables, reading.headers);
  for (const message of first ? unmapped : []) {
    result.faults.push({ at: { file: first?.file ?? '', line: first?.table.header.line ?? 1 }, message });
  }
  if (unmapped.length > 0) return result;
  for (const table of tables) {
    // Of several tables without a role, each belongs to the one that its file is named for.
    const isNamedByFile = reading.role === undefined && nameless.length > 1 && needsRole(table);
    const role = isNamedByFile ? table.source.suggestedName : reading.role;
    const { file, table: rows, faults } = table.source;
    const lacks = [...table.headings.faults, ...findLacks(table, { ...reading, role }, reading.hasDefault)];
    if (lacks.length > 0) {
      const later = findLaterHeader(rows);
      const line = later ?? rows.header.line;
      const messages = later === undefined ? lacks : ['the header is here: delete the lines above it'];
      // Without its columns, every row of the table would seem to be at fault.
      result.faults.push(...messages.map((message) => ({ at: { file, line }, message })));
      continue;
    }
    const level = reading.levels?.length === 1 ? reading.levels[0] : undefined;
    const { entries, notes } = spreadTable(table, { role, level });
    result.faults.push(...faults);
    if (rows.rows.length === 0 && faults.length === 0) {
      const message = 'the file has a header and no rows: add one row a requirement';
      result.faults.push({ at: { file, line: rows.header.line }, message });
    }
    result.entries.push(...entries);
    if (isNamedByFile) result.notes.push(`role: "${role ?? ''}", after ${file}`);
    result.notes.push(...describeTable(table), ...notes);
  }
  return result;
}

function needsRole({ headings, shape }: ShapedTable): boolean {
  return (shape.kind === 'requirements' || shape.kind === 'levels') && !headings.indexOf.has('role');
}

function findLaterHeader({ rows }: Table): number | undefined {
  return rows.slice(0, MOST_ROWS_ABOVE).find(({ cells }) => isHeader(cells))?.line;
}

/** Returns how a table was understood where its headers do not say it themselves. */
function describeTable({ source: { file }, headings, shape }: ShapedTable): string[] {
  const quote = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
  const wide = 'columns' in shape ? shape.columns.map(({ header }) => header) : [];
  const what = { levels: 'levels', roles: 'roles', steps: 'texts of steps' };
  const unread = headings.others.map(({ header }) => header).filter((header) => !wide.includes(header));
  return [
    ...headings.readAs.map(({ column, header }) => `${column}: the column "${header.trim()}" of ${file}`),
    ...('columns' in shape ? [`${what[shape.kind]}: the columns ${quote(wide)} of ${file}`] : []),
    ...(unread.length > 0 ? [`columns that were not read: ${quote(unread)} of ${file}`] : []),
  ];
}
