import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { csvCells, csvRequirementsOf } from '#catalogue/publish/csv.ts';
import { formatNumber } from '#catalogue/text/words.ts';
import { unzipSync, zipSync } from 'fflate';
import writeWorkbook, { type Cell } from 'write-excel-file/node';
import { CommandError } from '../command/command.ts';
import { namedRoles } from '../command/named-roles.ts';

const SHEET = 'Requirements';

/** The most characters of a cell; Excel calls a file with longer ones damaged. */
const LONGEST_CELL = 32_767;

/** Widths of columns, in characters. */
const [NARROWEST, WIDEST] = [10, 60];

/** The first day of the times in a zip file, local as they are, so that the bytes are the same everywhere. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Returns the rows of the CSV as an `.xlsx`, of the whole catalogue or of the roles of the given ids. The same content gives the
 * same bytes. Throws a CallError if there is no such role, and a CommandError if a text is too long for a cell.
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
    `a cell of Excel holds ${most} characters: shorten ${problems.join('; ')}, or export as CSV`,
  );
}

function headerCell(text: string): Cell {
  return { value: text, type: String, fontWeight: 'bold' };
}

function textCell(text: string): Cell {
  if (text === '') return null;
  return { value: escapeCodes(text), type: String, wrap: true, alignVertical: 'top' };
}

/** Signs that `write-excel-file` 4.1.1 drops, and underscores that would begin a code: `_x0041_` is the letter A. */
const NEEDS_CODE = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]|_(?=x[0-9A-F]{4}_)/giu;

function escapeCodes(text: string): string {
  // The library looks texts up in an object, where it finds `constructor` and others without having put them there.
  if (text in Object.prototype) return codeOf(text) + text.slice(1);
  return text.replace(NEEDS_CODE, (sign) => sign.split('').map(codeOf).join(''));
}

/** Returns the first UTF-16 unit of a text as the code by which a workbook writes it. */
function codeOf(text: string): string {
  return `_x${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

function widthOf(rows: readonly string[][], column: number): number {
  const lengths = rows.flatMap((cells) => (cells[column] ?? '').split('\n').map((line) => line.length + 2));
  return lengths.reduce((widest, length) => Math.min(WIDEST, Math.max(widest, length)), NARROWEST);
}

/** `write-excel-file` 4.1.1 gives each file in the zip the time at which it is written. */
function withoutTimes(bytes: Uint8Array): Uint8Array {
  return zipSync(unzipSync(bytes), { mtime: NO_TIME });
}
