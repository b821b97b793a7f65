import { resolve } from 'node:path';
import { CallError, defineCommand } from './lib/command/command.ts';
import { importFramework, importTables } from './lib/import/import-files.ts';
import { isJson, readImportOptions, refuseTableOptions } from './lib/import/import-options.ts';
import { csvColumns } from '#catalogue/publish/csv.ts';

const TELLING: readonly string[] = ['role', 'level', 'skill', 'proficiency', 'expects'];

export const importCommand = defineCommand({
  help: `Imports tables (CSV, .xlsx) or a framework in JSON into a content directory: all of it, or nothing.

  npx rolebook import framework.csv --to content
  npx rolebook import backend.csv frontend.csv --to content --levels "Junior,Mid,Senior"
  npx rolebook import skills.csv profile.csv --to ../ours --scale "1=Basic,2=Solid,3=Expert"
  npx rolebook import niveaus.csv --to ../ours --role Entwickler --map skill=Kompetenz --dry-run
  npx rolebook import framework.xlsx --to content --sheet Skills --sheet Profile
  npx rolebook import framework.json --to content

  --to DIR                      the directory: a new one, or one with content, of which only what differs is changed
  --role NAME                   the role of tables without a column of roles
  --levels "A,B,C"              the levels, lowest first: columns with these headers hold them, rows follow their order,
                                and a single one is the level of all rows
  --columns levels|roles|steps  the meaning of all columns with other headers than those below
  --map COLUMN="Header"         the header of a column that a file calls otherwise; may be repeated
  --scale "A,B,C"               the scale of a new directory, lowest first, with numbers or without: "1=Basic,2=Solid"
                                (Awareness, Working, Advanced, Expert; one step if the files name one other word, and none
                                if they name no proficiency)
  --default-proficiency NAME    the proficiency of requirements that name none: of ticks, and of texts alone
  --sheet NAME                  a sheet of a workbook that has several; may be repeated
  --base-url URL                the address against which relative links in texts are meant
  --dry-run                     says what would be written, and writes nothing

A table has one row for each requirement; or one row for each skill and a column for each level, for each role, or for
each step of the scale; or it only describes skills. Several tables belong together: one for each role, or one of skills
and one of requirements. A cell may hold a step, a text or a tick (✓, x, yes); a blank one (or -, n/a) requires nothing.
Columns: ${TELLING.join(', ')};
${csvColumns.filter((column) => !TELLING.includes(column)).join(', ')}.
Examples and pieces of evidence are on lines of their own in a cell; alternatives are ids or names with ; between;
level_after names the level that comes before. The guide "Adopting Rolebook" shows each shape.
Whatever the files do not say stays. Of the roles that they name, requirements that they do not name are removed.
Exit code: 0 when all is well, 1 when a file has faults, 2 when the call is wrong.`,
  options: {
    to: { type: 'string' },
    role: { type: 'string' },
    levels: { type: 'string' },
    columns: { type: 'string' },
    map: { type: 'string', multiple: true },
    scale: { type: 'string' },
    'default-proficiency': { type: 'string' },
    sheet: { type: 'string', multiple: true },
    'base-url': { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  positionals: { least: 1, most: Infinity, what: 'the files to import' },
  run: async (_settings, { to, 'dry-run': isDryRun = false, sheet: sheets = [], ...options }, files) => {
    if (to === undefined || to === '') throw new CallError('say where to write: --to DIR');
    const writing = { dir: resolve(to), isDryRun };
    const json = files.find(isJson);
    if (json === undefined) return importTables(files, sheets, readImportOptions(options), writing);
    refuseTableOptions(files, [...Object.keys(options), ...(sheets.length > 0 ? ['sheet'] : [])]);
    importFramework(json, writing);
  },
});
