import { unguardFormula } from '#catalogue/publish/csv-formula.ts';
import type { ImportFault } from '../faults/import-fault.ts';
import { decodeCsv } from './decode-csv.ts';
import type { LineFault } from './line-fault.ts';
import { parseTable, type Table, type TableRow } from './parse-table.ts';
import { nameOfFile } from './suggest-name.ts';

/** A table that an import reads: a CSV file, or a sheet of a workbook. */
export interface SourceTable {
  /** The name in messages: the path of the file, with the sheet of a workbook. */
  file: string;
  /** The name of the file or sheet in words, such as `Backend Engineer` for `backend-engineer.csv`. */
  suggestedName: string;
  table: Table;
  /** Faults of single lines; the header is readable nevertheless. */
  faults: ImportFault[];
}

/** A table, or the reasons that it cannot be read. */
export type OpenedTable = { ok: true; table: SourceTable } | { ok: false; faults: ImportFault[] };

/** Opens a CSV file; `file` is its path in messages. */
export function openCsv(file: string, bytes: Uint8Array): OpenedTable {
  const at = ({ line, message }: LineFault): ImportFault => ({ at: { file, line }, message });
  const decoded = decodeCsv(bytes);
  if (!decoded.ok) return { ok: false, faults: [at(decoded.fault)] };
  const { value: table, faults } = parseTable(decoded.text);
  if (table === undefined) return { ok: false, faults: faults.map(at) };
  return {
    ok: true,
    table: { file, suggestedName: nameOfFile(file), table: withoutGuards(table), faults: faults.map(at) },
  };
}

/** Removes the apostrophes that keep spreadsheets from reading cells as formulas. */
function withoutGuards({ header, rows }: Table): Table {
  const unguard = ({ line, cells }: TableRow): TableRow => ({ line, cells: cells.map(unguardFormula) });
  return { header: unguard(header), rows: rows.map(unguard) };
}
