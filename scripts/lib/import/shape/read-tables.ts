import type { ImportFault } from '../faults/import-fault.ts';
import type { SourceTable } from '../tables/open-table.ts';
import { findWideRows } from '../tables/parse-table.ts';
import type { Entry } from './entry.ts';
import { findLacks, findUnmapped } from './lacks.ts';
import { shapeTable, type ShapedTable, type TableOptions } from './shape-table.ts';
import { spreadTable } from './spread-table.ts';

/** The options for reading tables. */
export interface TableReading extends TableOptions {
  /** Whether rows without a proficiency get a default one. */
  hasDefault: boolean;
}

/** The result of reading all tables. */
export interface ReadTables {
  entries: Entry[];
  notes: string[];
  faults: ImportFault[];
  rowCount: number;
  /** The unknown headers of all tables. */
  headers: string[];
}

/** Finds the columns and the shape of each table, and turns its rows into entries. */
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
    // Several tables without a role belong to the roles after which their files are named.
    const isNamedByFile = reading.role === undefined && nameless.length > 1 && needsRole(table);
    const role = isNamedByFile ? table.source.suggestedName : reading.role;
    const faults = findTableFaults(table, { ...reading, role });
    // A spread of so many elements into push() would exceed the limit of arguments.
    for (const fault of faults.found) result.faults.push(fault);
    // Without the required columns, every row would give a fault.
    if (!faults.isReadable) continue;
    const level = reading.levels?.length === 1 ? reading.levels[0] : undefined;
    const { entries, notes } = spreadTable(table, { role, level });
    for (const entry of entries) result.entries.push(entry);
    if (isNamedByFile) result.notes.push(`role: "${role ?? ''}", from the name of ${table.source.file}`);
    result.notes.push(...table.notes, ...notes);
  }
  return result;
}

/** Returns the faults of a table and its lines, and whether its rows can be read. */
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
    found.push(atHeader(table, 'the file has a header but no rows: add one row for each requirement'));
  }
  return { found, isReadable: true };
}

function needsRole({ headings, shape }: ShapedTable): boolean {
  return (shape.kind === 'requirements' || shape.kind === 'levels') && !headings.indexOf.has('role');
}

function atHeader({ source: { file, table } }: ShapedTable, message: string): ImportFault {
  return { at: { file, line: table.header.line }, message };
}
