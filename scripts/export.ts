import { messageOf } from '#catalogue/text/message-of.ts';
import { writeFileSync } from 'node:fs';
import { formatProblem } from '#catalogue/model/problem.ts';
import type { ContentFile } from '#catalogue/schemas/content-file.ts';
import { countOf } from '#catalogue/text/words.ts';
import { directorySource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { CallError, CommandError, runCommand } from './lib/command/command.ts';
import { exportCatalogue, parseExportFormat } from './lib/export/export-data.ts';
import { exportWorkbook } from './lib/export/export-workbook.ts';

await runCommand({
  help: `Exports the catalogue: as CSV or as an Excel workbook, one row a requirement, or as JSON, all that the content files say.

  npx rolebook export --format csv --out framework.csv
  npx rolebook export --format json | less
  npx rolebook export --format csv --role mlops-engineer --out mlops.csv
  npx rolebook export --format xlsx --out framework.xlsx

  --format csv|json|xlsx  the format
  --out FILE              where to write it; without it, to standard output ("--silent" keeps npm's own lines out)
  --role ID               only this role; may be repeated. JSON then has what the role names, the ladder and the scale
  --bom                   begins CSV with a byte-order mark, by which Excel knows that it is UTF-8

CSV and workbooks are for spreadsheets. JSON is one object that holds the fields of all content files by their ids, except
guides and proposals; its $schema names its JSON Schema. "npx rolebook import" reads all three, and none changes anything where
it came from.
Exit code: 0 when all is well, 1 when the content has problems or cannot be written, 2 when the call is wrong.`,
  options: {
    format: { type: 'string' },
    out: { type: 'string' },
    role: { type: 'string', multiple: true },
    bom: { type: 'boolean' },
  },
  run: async (settings, { format, out, role = [], bom = false }) => {
    const wanted = parseExportFormat(format);
    if (bom && wanted !== 'csv') {
      throw new CallError('--bom is for CSV alone: leave it out, or add --format csv');
    }
    if (wanted === 'xlsx' && out === undefined) {
      throw new CallError('a workbook is not for a terminal: say where to write it, --out framework.xlsx');
    }
    const files: ContentFile[] = [];
    const read = readCatalogue(directorySource(settings.contentDir), (file) => files.push(file));
    if (!read.ok) {
      for (const problem of read.problems) console.error(formatProblem(problem));
      throw new CommandError(
        `content: ${countOf(read.problems.length, 'problem')}: fix them before the export`,
      );
    }
    const { catalogue } = read;
    const exported =
      wanted === 'xlsx'
        ? await exportWorkbook(catalogue, role)
        : (bom ? '\ufeff' : '') + exportCatalogue({ catalogue, files }, wanted, role, settings);
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
