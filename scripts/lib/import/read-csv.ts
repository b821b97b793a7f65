import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { collectFramework, type ImportedFramework } from './collect-framework.ts';
import { findColumns, isHeader, type Column } from './columns.ts';
import type { CsvFault } from './csv-fault.ts';
import { decodeCsv } from './decode-csv.ts';
import type { Known } from './identities.ts';
import { findWideRows, parseTable, type Table } from './parse-table.ts';
import { readRows, type NamedStep } from './read-rows.ts';

/** How a CSV file is to be read. */
export interface CsvReading {
  scale: readonly NamedStep[];
  /** Columns that the file calls by other names. */
  headers: ReadonlyMap<Column, string>;
  defaultProficiency?: NamedStep | undefined;
  /** What names may stand for already. */
  catalogue?: Catalogue | undefined;
  ladder: readonly Known[];
}

export type ReadCsv =
  | { ok: true; framework: ImportedFramework; rowCount: number; unread: string[] }
  | { ok: false; faults: CsvFault[] };

/** Reads a CSV file to the framework that it tells, or finds every fault in it, in the order of its lines. */
export function readCsv(bytes: Uint8Array, reading: CsvReading): ReadCsv {
  const decoded = decodeCsv(bytes);
  if (!decoded.ok) return { ok: false, faults: [decoded.fault] };
  const { value: table, faults } = parseTable(decoded.text);
  if (table === undefined) return { ok: false, faults };
  const columns = findColumns(table.header, reading.headers, reading.defaultProficiency !== undefined);
  // Without its columns, every row of the file would seem to be at fault.
  if (columns.faults.length > 0) return refuse(findLaterHeader(table) ?? [...faults, ...columns.faults]);
  const rows = readRows(table.rows, { ...reading, columns: columns.value });
  if (table.rows.length === 0 && faults.length === 0) {
    rows.faults.push({
      line: table.header.line,
      message: 'the file has a header and no rows: add one row a requirement',
    });
  }
  const framework = collectFramework(rows.value, reading);
  const all = [...faults, ...findWideRows(table), ...rows.faults, ...framework.faults];
  if (all.length > 0) return refuse(all);
  return { ok: true, framework, rowCount: table.rows.length, unread: columns.value.unread };
}

/** How many rows may stand above a header, such as a title. */
const MOST_ROWS_ABOVE = 20;

function findLaterHeader({ rows }: Table): CsvFault[] | undefined {
  const header = rows.slice(0, MOST_ROWS_ABOVE).find(({ cells }) => isHeader(cells));
  return header && [{ line: header.line, message: 'the header stands here: delete the lines above it' }];
}

function refuse(faults: CsvFault[]): ReadCsv {
  return { ok: false, faults: faults.sort((a, b) => a.line - b.line) };
}
