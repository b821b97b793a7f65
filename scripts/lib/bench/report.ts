import { writeFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { format, resolveConfig } from 'prettier';
import type { Times } from './median.ts';

/** A table of a report, whose numbers are aligned right. */
export interface ReportTable {
  title: string;
  text: string;
  columns: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

/** Returns the columns and rows of a table of times. */
export function timesInTable({ median, longest }: Times): Pick<ReportTable, 'columns' | 'rows'> {
  return {
    columns: ['', 'ms'],
    rows: [
      ['median', median],
      ['longest', longest],
    ],
  };
}

/** Formats a report of measurements as Markdown, in the style that Prettier applies to `file`. */
export async function formatReport(tables: readonly ReportTable[], file: string): Promise<string> {
  const parts = tables.map(({ title, text, columns, rows }) => {
    const marks = columns.map((_, index) => (typeof rows[0]?.[index] === 'number' ? '---:' : '---'));
    const lines = [columns, marks, ...rows.map((row) => row.map(formatCell))].map(
      (cells) => `| ${cells.join(' | ')} |`,
    );
    return `## ${title}\n\n${text}\n\n${lines.join('\n')}\n`;
  });
  const whole = `# Measured\n\n${introduction()}\n\n${parts.join('\n')}`;
  return format(whole, { ...(await resolveConfig(file)), parser: 'markdown' });
}

/** Formats a report, prints it and writes it to a file. */
export async function keepReport(tables: readonly ReportTable[], file: string): Promise<void> {
  const report = await formatReport(tables, file);
  console.log(`\n${report}`);
  writeFileSync(file, report);
}

function introduction(): string {
  const processors = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return (
    'The result of the last `npm run bench`, on one machine ' +
    `(${String(processors.length)} × ${processors[0]?.model.trim() ?? 'unknown processor'}, ${String(gigabytes)} GiB of memory, ` +
    `${platform()} ${arch()}, Node ${process.versions.node}). ` +
    'Times differ between machines and runs. Bytes and requests do not, so tests limit them.'
  );
}

/** Rounds numbers to about three significant digits. */
function formatCell(cell: string | number): string {
  if (typeof cell === 'string') return cell;
  const digits = Math.abs(cell) >= 100 || Number.isInteger(cell) ? 0 : Math.abs(cell) >= 10 ? 1 : 2;
  return cell.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
