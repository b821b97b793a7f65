import { CsvError, parse, type Info } from 'csv-parse/sync';
import { formatNumber } from '#catalogue/text/words.ts';
import type { LineFault } from './line-fault.ts';

/** A row of a CSV file or of a sheet. */
export interface TableRow {
  /** The line on which the row starts, or the number of the row in the sheet, from 1. */
  line: number;
  cells: string[];
}

/** A header and the rows below it, without blank rows. */
export interface Table {
  header: TableRow;
  rows: TableRow[];
}

const DELIMITERS = [',', ';', '\t', '|'];

/** Matches a line `sep=;` of some spreadsheets, with or without quotes; another program may have added empty cells to it. */
const NAMED_DELIMITER = /^(?:sep=(?<bare>[,;\t|])|"sep=(?<quoted>[,;\t|])")(?<filling>[,;\t|]*) *(?=\n)/i;

/** The maximum length of a row in characters; without it, an unclosed quote would consume the rest of the file. */
const LONGEST_ROW = 2 ** 20;

/** Twice the rows of a thousand large roles; more could exhaust the memory of a small machine. */
export const MOST_TABLE_ROWS = 500_000;

const DOUBLED = 'put the whole cell in double quotes, and write each quote within it twice';

const SYNTAX_FAULTS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quoted cell does not end: add the closing quote',
  CSV_MAX_RECORD_SIZE: 'the row is longer than a million characters: a quote above it may not be closed',
  CSV_INVALID_CLOSING_QUOTE: `a cell continues after its closing quote: ${DOUBLED}`,
  INVALID_OPENING_QUOTE: `a cell contains a quote that is not at its start: ${DOUBLED}`,
};

/** Finds rows with text beyond the last column of the header, usually due to a delimiter in an unquoted text. */
export function findWideRows({ header, rows }: Table): LineFault[] {
  return rows.flatMap(({ line, cells }) => {
    if (cells.slice(header.cells.length).every((cell) => cell.trim() === '')) return [];
    const counts = `the row has ${String(cells.length)} cells and the header ${String(header.cells.length)}`;
    return [{ line, message: `${counts}: put a text that contains the delimiter in double quotes` }];
  });
}

/** Parses CSV with LF line endings, with the delimiter that is most frequent in the header; collects every fault. */
export function parseTable(text: string): { value: Table | undefined; faults: LineFault[] } {
  const faults: LineFault[] = [];
  const rows: TableRow[] = [];
  let end = 0;
  const note = (error: unknown): undefined => {
    // An unclosed quote is detected at the end of the file; after another fault, it is only a consequence.
    if (!isUnclosed(error)) faults.push(explain(error));
    else if (faults.length === 0) faults.push({ ...explain(error), line: end + 1 });
  };
  try {
    // The line feed after the removed line stays, so that line numbers stay correct.
    parse(text.replace(NAMED_DELIMITER, ''), {
      delimiter: delimiterOf(text),
      record_delimiter: '\n',
      relax_column_count: true,
      skip_records_with_error: true,
      max_record_size: LONGEST_ROW,
      on_skip: note,
      on_record: (cells: string[], { lines }: Info) => {
        end = lines;
        const start = lines - cells.reduce((sum, cell) => sum + countLineFeeds(cell), 0);
        if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: start, cells });
        if (rows.length > MOST_TABLE_ROWS) throw new TooManyRowsError();
        return null;
      },
    });
  } catch (error) {
    note(error);
  }
  const [header, ...rest] = rows;
  if (header === undefined) {
    if (faults.length === 0)
      faults.push({ line: 1, message: 'the file is empty: it needs a header and rows' });
    return { value: undefined, faults };
  }
  return { value: { header, rows: rest }, faults };
}

/** Returns the delimiter of a line `sep=;` at the top, or the one that is most frequent in the header. */
function delimiterOf(text: string): string {
  const { bare, quoted, filling } = NAMED_DELIMITER.exec(text)?.groups ?? {};
  // Added empty cells are separated by the delimiter with which the file was last saved.
  const named = filling?.[0] ?? bare ?? quoted;
  if (named !== undefined) return named;
  const header = /^\s*(?:"(?:[^"]|"")*"|[^\n"]+)*/.exec(text)?.[0].replace(/"(?:[^"]|"")*"/g, '') ?? '';
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

class TooManyRowsError extends Error {}

function explain(error: unknown): LineFault {
  if (error instanceof TooManyRowsError) {
    const message = `the file has more than ${formatNumber(MOST_TABLE_ROWS)} rows: import it in parts, a few roles at a time`;
    return { line: 1, message };
  }
  if (!(error instanceof CsvError)) throw error;
  const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
  return { line, message: SYNTAX_FAULTS[error.code] ?? `this is not valid CSV: ${error.message}` };
}

function isUnclosed(error: unknown): boolean {
  return error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED';
}

function countLineFeeds(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count += 1;
  return count;
}
