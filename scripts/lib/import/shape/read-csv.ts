import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { unguardFormula } from '#catalogue/publish/csv-formula.ts';
import { cleanName } from '../texts/cell-text.ts';
import { collectFramework } from '../collect/collect-framework.ts';
import { findColumns, isHeader, type Column, type Columns } from './columns.ts';
import type { ImportFault } from '../faults/import-fault.ts';
import { decodeCsv } from '../tables/decode-csv.ts';
import type { ImportedFramework } from '../collect/framework.ts';
import type { Known } from '../collect/identities.ts';
import { findWideRows, parseTable, type Table } from '../tables/parse-table.ts';
import { readRows } from '../rows/read-rows.ts';
import type { NamedStep } from '../scale/scale-steps.ts';

/** A CSV file with its columns found, whose rows are not read yet. */
export interface OpenCsv {
  table: Table;
  columns: Columns;
  /** Faults of the file as a whole. */
  faults: ImportFault[];
}

/** How the rows of a CSV file are to be read. */
export interface CsvReading {
  scale: readonly NamedStep[];
  defaultProficiency?: NamedStep | undefined;
  /** What names may stand for already. */
  catalogue?: Catalogue | undefined;
  ladder: readonly Known[];
}

type Refused = { ok: false; faults: ImportFault[] };

export type ReadCsv = { ok: true; framework: ImportedFramework; rowCount: number } | Refused;

/**
 * Opens a CSV file, or finds why it cannot be read. `headers` maps columns to headers with other names; `hasDefault` says that
 * there is a proficiency for rows without one.
 */
export function openCsv(
  bytes: Uint8Array,
  headers: ReadonlyMap<Column, string>,
  hasDefault: boolean,
): { ok: true; csv: OpenCsv } | Refused {
  const decoded = decodeCsv(bytes);
  if (!decoded.ok) return { ok: false, faults: [decoded.fault] };
  const { value: table, faults } = parseTable(decoded.text);
  if (table === undefined) return { ok: false, faults };
  const columns = findColumns(table.header, headers, hasDefault);
  // Without its columns, every row of the file would seem to be at fault.
  if (columns.faults.length > 0) return refuse(findLaterHeader(table) ?? [...faults, ...columns.faults]);
  return { ok: true, csv: { table, columns: columns.value, faults } };
}

/** Returns the cells of a column, row by row; none if the file has no such column. */
export function writtenIn({ table, columns }: OpenCsv, column: Column): string[] {
  const index = columns.indexOf.get(column);
  if (index === undefined) return [];
  return table.rows.map(({ cells }) => cleanName(unguardFormula(cells[index] ?? '')));
}

/** Reads a CSV file to the framework that it tells, or finds every fault in it, in the order of its lines. */
export function readCsv({ table, columns, faults }: OpenCsv, reading: CsvReading): ReadCsv {
  const rows = readRows(table.rows, { ...reading, columns });
  if (table.rows.length === 0 && faults.length === 0) {
    rows.faults.push({
      line: table.header.line,
      message: 'the file has a header and no rows: add one row a requirement',
    });
  }
  const framework = collectFramework(rows.value, reading);
  const all = [...faults, ...findWideRows(table), ...rows.faults, ...framework.faults];
  if (all.length > 0) return refuse(all);
  return { ok: true, framework, rowCount: table.rows.length };
}

/** How many rows may stand above a header, such as a title. */
const MOST_ROWS_ABOVE = 20;

function findLaterHeader({ rows }: Table): ImportFault[] | undefined {
  const header = rows.slice(0, MOST_ROWS_ABOVE).find(({ cells }) => isHeader(cells));
  return header && [{ line: header.line, message: 'the header stands here: delete the lines above it' }];
}

function refuse(faults: ImportFault[]): Refused {
  return { ok: false, faults: faults.sort((a, b) => a.line - b.line) };
}
