import { parse } from 'csv-parse/sync';
import { resolve } from 'node:path';
import { csvColumns } from '#catalogue/publish/csv.ts';
import { didYouMeanOneOf } from '#catalogue/text/suggest.ts';
import { CallError, runCommand } from './lib/command/command.ts';
import { isColumn, type Column } from './lib/import/shape/columns.ts';
import { importFiles } from './lib/import/import-files.ts';

const NEEDED: readonly string[] = ['role', 'level', 'skill', 'proficiency', 'expects'];

await runCommand({
  help: `Imports a CSV file, one row a requirement, into a content directory: all of it, or nothing.

  npm run import -- framework.csv --to content
  npm run import -- niveaus.csv --to ../ours --scale "Basic,Solid,Expert" --map role="Role name" --map skill=Kompetenz
  npm run import -- framework.csv --to content --dry-run

  --to DIR                      the directory: a new one, or one with content, of which only what differs is changed
  --scale "A,B,C"               the scale of a new directory, lowest first (Awareness, Working, Advanced, Expert; a file that
                                names one other word has a scale of one step, and one that names none has no scale)
  --map COLUMN="Header"         the header of a column that the file calls otherwise; may be repeated
  --default-proficiency NAME    the proficiency of rows that name none
  --dry-run                     says what would be written, and writes nothing

Columns: role, level and skill are needed, and proficiency or expects; ${csvColumns.filter((column) => !NEEDED.includes(column)).join(', ')} may be there.
A row needs a proficiency, a text in expects, or ✓ in the column of proficiencies. Several examples, or several pieces of
evidence, stand on lines of their own in a cell; alternatives are ids or names with ; between; level_after names the level
that comes before.
What the file does not say stays. Of the roles that it names, requirements that it does not name are removed.
Exit code: 0 when all is well, 1 when the file has faults, 2 when the call is wrong.`,
  options: {
    to: { type: 'string' },
    scale: { type: 'string' },
    map: { type: 'string', multiple: true },
    'default-proficiency': { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  positionals: { least: 1, most: 1, what: 'one CSV file' },
  run: (_settings, values, [file = '']) => {
    if (values.to === undefined || values.to === '') throw new CallError('say where to write: --to DIR');
    const options = {
      scale: values.scale === undefined ? undefined : parseNames(values.scale),
      headers: new Map(values.map?.map(parseMapping)),
      defaultProficiency: values['default-proficiency'],
    };
    importFiles(file, resolve(values.to), options, values['dry-run'] === true);
    return Promise.resolve();
  },
});

/** Names as a line of CSV: one that holds a comma stands in quotes. */
function parseNames(list: string): string[] {
  try {
    return parse(list, { relax_column_count: true }).flat();
  } catch (error) {
    throw new CallError(`--scale ${list}: write it as --scale 'Basic,"Solid, alone",Expert'`, {
      cause: error,
    });
  }
}

function parseMapping(mapping: string): [Column, string] {
  const [column = '', header = ''] = mapping.split(/=(.*)/s);
  if (header.trim() === '') throw new CallError(`--map ${mapping}: write it as --map role="Role name"`);
  if (!isColumn(column))
    throw new CallError(
      `--map ${mapping}: there is no column "${column}"${didYouMeanOneOf(column, csvColumns)}`,
    );
  return [column, header];
}
