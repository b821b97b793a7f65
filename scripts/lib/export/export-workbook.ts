import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { csvCells, csvRequirementsOf } from '#catalogue/publish/csv.ts';
import { formatNumber } from '#catalogue/text/words.ts';
import { unzipSync, zipSync } from 'fflate';
import stringWidth from 'string-width';
import writeWorkbook, { type Cell } from 'write-excel-file/node';
import { CommandError } from '../command/command.ts';
import { namedRoles } from '../command/named-roles.ts';

const SHEET = 'Requirements';

/** The maximum length of a cell in characters; Excel reports a file with longer ones as damaged. */
const LONGEST_CELL = 32_767;

/** The limits of column widths, in characters. */
const [NARROWEST, WIDEST] = [10, 60];

/** The earliest time of a zip file. Zip files store local times, so the bytes are the same in every time zone. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Returns the rows of the CSV export as an `.xlsx` file, always with the same bytes. Throws a CallError for an unknown
 * role, and a CommandError for a text that does not fit into a cell.
 */
export async function exportWorkbook(catalogue: Catalogue, roleIds: readonly string[]): Promise<Uint8Array> {
  const roles = roleIds.length === 0 ? catalogue.roles : namedRoles(catalogue, '--role', roleIds);
  const [header = [], ...rows] = csvCells(roles.flatMap(csvRequirementsOf));
  refuseLongCells(header, rows);
  const workbook = writeWorkbook([header.map(headerCell), ...rows.map((cells) => cells.map(textCell))], {
    sheet: SHEET,
    stickyRowsCount: 1,
    columns: header.map((_, index) => ({ width: widthOf([header, ...rows], index) })),
  });
  return withoutTimes(await workbook.toBuffer());
}

function refuseLongCells(header: readonly string[], rows: readonly string[][]): void {
  const problems = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell.length > LONGEST_CELL ? [`row ${String(row + 2)}, "${header[column] ?? ''}"`] : [],
    ),
  );
  if (problems.length === 0) return;
  const most = formatNumber(LONGEST_CELL);
  throw new CommandError(
    `a cell of Excel holds at most ${most} characters: shorten ${problems.join('; ')}, or export as CSV`,
  );
}

function headerCell(text: string): Cell {
  return { value: text, type: String, fontWeight: 'bold' };
}

function textCell(text: string): Cell {
  if (text === '') return null;
  return { value: escapeCodes(text), type: String, wrap: true, alignVertical: 'top' };
}

/** Matches characters that `write-excel-file` 4.1.1 drops, and underscores that would start a code such as `_x0041_` for A. */
const NEEDS_CODE = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]|_(?=x[0-9A-F]{4}_)/giu;

function escapeCodes(text: string): string {
  // The library looks texts up in a plain object, where it finds inherited properties such as `constructor`.
  if (text in Object.prototype) return codeOf(text) + text.slice(1);
  return text.replace(NEEDS_CODE, (sign) => sign.split('').map(codeOf).join(''));
}

/** Returns the first UTF-16 unit of a text as a code of the workbook format, such as `_x0041_`. */
function codeOf(text: string): string {
  return `_x${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

function widthOf(rows: readonly string[][], column: number): number {
  const lengths = rows.flatMap((cells) =>
    (cells[column] ?? '').split('\n').map((line) => stringWidth(line) + 2),
  );
  return lengths.reduce((widest, length) => Math.min(WIDEST, Math.max(widest, length)), NARROWEST);
}

/** Resets the times within the zip, since `write-excel-file` 4.1.1 stores the current time. */
function withoutTimes(bytes: Uint8Array): Uint8Array {
  return zipSync(unzipSync(bytes), { mtime: NO_TIME });
}
