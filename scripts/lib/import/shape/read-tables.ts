import type { ImportFault } from '../faults/import-fault.ts';
import type { SourceTable } from '../tables/open-table.ts';
import { findWideRows } from '../tables/parse-table.ts';
import type { Entry } from './entry.ts';
import { findLacks, findUnmapped } from './lacks.ts';
import { shapeTable, type ShapedTable, type TableOptions } from './shape-table.ts';
import { spreadTable } from './spread-table.ts';

/** How tables are to be read. */
export interface TableReading extends TableOptions {
  /** Whether rows without a proficiency get one. */
  hasDefault: boolean;
}

/** The entries of all tables, in their order. */
export interface ReadTables {
  entries: Entry[];
  /** How columns and shapes were understood, in words. */
  notes: string[];
  faults: ImportFault[];
  /** How many rows all tables have below their headers. */
  rowCount: number;
  /** The headers of all tables that mean nothing by themselves. */
  headers: string[];
}

/** Finds columns and shape of each table, and turns its rows into entries; or says what a table lacks. */
export function readTables(sources: readonly SourceTable[], reading: TableReading): ReadTables {
  const tables = sources.map((source) => shapeTable(source, reading));
  const headers = tables.flatMap(({ headings }) => headings.others.map(({ header }) => header));
  const rowCount = tables.reduce((sum, { source }) => sum + source.table.rows.length, 0);
  const result: ReadTables = { entries: [], notes: [], faults: [], rowCount, headers };
  const unmapped = findUnmapped(tables, reading.headers);
  const [first] = tables;
  if (first && unmapped.length > 0)
    return { ...result, faults: unmapped.map((fault) => atHeader(first, fault)) };
  const nameless = tables.filter(needsRole);
  for (const table of tables) {
    // Of several tables without a role, each belongs to the one that its file is named for.
    const isNamedByFile = reading.role === undefined && nameless.length > 1 && needsRole(table);
    const role = isNamedByFile ? table.source.suggestedName : reading.role;
    const faults = findTableFaults(table, { ...reading, role });
    // Arguments of a call have a limit that the rows of a large table exceed.
    for (const fault of faults.found) result.faults.push(fault);
    // Without its columns, every row of the table would seem to be at fault.
    if (!faults.isReadable) continue;
    const level = reading.levels?.length === 1 ? reading.levels[0] : undefined;
    const { entries, notes } = spreadTable(table, { role, level });
    for (const entry of entries) result.entries.push(entry);
    if (isNamedByFile) result.notes.push(`role: "${role ?? ''}", after ${table.source.file}`);
    result.notes.push(...table.notes, ...notes);
  }
  return result;
}

/** Returns the faults of a table as a whole and of its lines, and whether its rows can be read. */
function findTableFaults(
  table: ShapedTable,
  reading: TableReading,
): { found: ImportFault[]; isReadable: boolean } {
  const { headings, source } = table;
  const lacks = [...headings.faults, ...findLacks(table, reading, reading.hasDefault)];
  if (lacks.length > 0) return { found: lacks.map((lack) => atHeader(table, lack)), isReadable: false };
  const wide = findWideRows(source.table).map(({ line, message }) => ({
    at: { file: source.file, line },
    message,
  }));
  const found = [...source.faults, ...wide];
  if (source.table.rows.length === 0 && found.length === 0) {
    found.push(atHeader(table, 'the file has a header and no rows: add one row a requirement'));
  }
  return { found, isReadable: true };
}

function needsRole({ headings, shape }: ShapedTable): boolean {
  return (shape.kind === 'requirements' || shape.kind === 'levels') && !headings.indexOf.has('role');
}

function atHeader({ source: { file, table } }: ShapedTable, message: string): ImportFault {
  return { at: { file, line: table.header.line }, message };
}
