import { messageOf } from '#catalogue/text/message-of.ts';
import { writeFileSync } from 'node:fs';
import { formatProblem } from '#catalogue/model/problem.ts';
import { BYTE_ORDER_MARK } from '#catalogue/publish/csv.ts';
import type { ContentFile } from '#catalogue/schemas/content-file.ts';
import { countOf } from '#catalogue/text/words.ts';
import { directorySource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { CallError, CommandError, defineCommand } from './lib/command/command.ts';
import { exportCatalogue, parseExportFormat } from './lib/export/export-data.ts';
import { exportWorkbook } from './lib/export/export-workbook.ts';

export const exportCommand = defineCommand({
  help: `Exports the catalogue as CSV or an Excel workbook with one row per requirement, or as JSON with the full content.

  npx rolebook export --format csv --out framework.csv
  npx rolebook export --format json | less
  npx rolebook export --format csv --role mlops-engineer --out mlops.csv
  npx rolebook export --format xlsx --out framework.xlsx

  --format csv|json|xlsx  the format
  --out FILE              the file to write; without it, standard output (add "--silent" to "npm run")
  --role ID               exports only this role; may be repeated. JSON then has everything that the role refers to,
                          the ladder and the scale
  --bom                   starts CSV with a byte-order mark, so that Excel reads it as UTF-8

CSV and workbooks are for spreadsheets. JSON is one object that holds the fields of all content files, keyed by id, except
guides and proposals; its $schema is the address of its JSON Schema. "npx rolebook import" reads all three; importing an
export into the content that it came from changes nothing.
Exit code: 0 when all is well, 1 when the content has problems or the file cannot be written, 2 when the call is wrong.`,
  options: {
    format: { type: 'string' },
    out: { type: 'string' },
    role: { type: 'string', multiple: true },
    bom: { type: 'boolean' },
  },
  run: async (settings, { format, out, role = [], bom = false }) => {
    const wanted = parseExportFormat(format);
    if (bom && wanted !== 'csv') {
      throw new CallError('--bom is only for CSV: leave it out, or use --format csv');
    }
    if (wanted === 'xlsx' && out === undefined) {
      throw new CallError(
        'a workbook cannot be printed to a terminal: name a file, such as --out framework.xlsx',
      );
    }
    const files: ContentFile[] = [];
    const read = readCatalogue(directorySource(settings.contentDir), (file) => files.push(file));
    if (!read.ok) {
      for (const problem of read.problems) console.error(formatProblem(problem));
      throw new CommandError(`content: ${countOf(read.problems.length, 'problem')}: fix before exporting`);
    }
    const { catalogue } = read;
    const exported =
      wanted === 'xlsx'
        ? await exportWorkbook(catalogue, role)
        : (bom ? BYTE_ORDER_MARK : '') + exportCatalogue({ catalogue, files }, wanted, role, settings);
    if (out === undefined) process.stdout.write(exported);
    else writeOut(out, exported);
  },
});

function writeOut(file: string, exported: string | Uint8Array): void {
  try {
    writeFileSync(file, exported);
  } catch (error) {
    const reason = messageOf(error);
    throw new CommandError(`${file} cannot be written (${reason})`, { cause: error });
  }
  console.log(`export: ${file}`);
}
