import { resolve } from 'node:path';
import { CallError, defineCommand } from './lib/command/command.ts';
import { importFramework, importTables } from './lib/import/import-files.ts';
import { isJson, readImportOptions, refuseTableOptions } from './lib/import/import-options.ts';
import { csvColumns } from '#catalogue/publish/csv.ts';

const TELLING: readonly string[] = ['role', 'level', 'skill', 'proficiency', 'expects'];

export const importCommand = defineCommand({
  help: `Imports tables (CSV, .xlsx) or a framework in JSON into a content directory, all or nothing.

  npx rolebook import framework.csv --to content
  npx rolebook import backend.csv frontend.csv --to content --levels "Junior,Mid,Senior"
  npx rolebook import skills.csv profile.csv --to ../ours --scale "1=Basic,2=Solid,3=Expert"
  npx rolebook import niveaus.csv --to ../ours --role Entwickler --map skill=Kompetenz --dry-run
  npx rolebook import framework.xlsx --to content --sheet Skills --sheet Profile
  npx rolebook import framework.json --to content

  --to DIR                      the content directory: a new one, or an existing one, in which only differences change
  --role NAME                   the role of tables without a column of roles
  --levels "A,B,C"              the levels, lowest first: the headers of columns, or the order of levels in rows; a single
                                one is the level of all rows
  --columns levels|roles|steps  the meaning of all columns with headers that are not listed below
  --map COLUMN="Header"         the header of a column that has another name in a file; may be repeated
  --scale "A,B,C"               the scale of new content, lowest first, with numbers or without: "1=Basic,2=Solid"
                                (default: Awareness, Working, Advanced, Expert; a single step if the files name only one
                                other word; none if they name no proficiency)
  --default-proficiency NAME    the proficiency of requirements that name none, such as check marks and texts
  --sheet NAME                  a sheet of a workbook that has several; may be repeated
  --base-url URL                the address to which relative links in texts refer
  --dry-run                     prints the report without writing anything

A table has one row for each requirement, or one row for each skill and a column for each level, role or step of the
scale, or it only describes skills. Several tables may belong together: one for each role, or one of skills and one of
requirements. A cell may hold a step, a text or a check mark (✓, x, yes); a blank cell (or -, n/a) requires nothing.
Columns: ${TELLING.join(', ')};
${csvColumns.filter((column) => !TELLING.includes(column)).join(', ')}.
Examples and evidence are on separate lines of a cell; alternatives are ids or names, separated by semicolons;
level_after names the previous level. The guide "Adopting Rolebook" shows each shape.
Fields that are not in the files stay. Roles that the files name lose the requirements that the files do not name.
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
    if (to === undefined || to === '')
      throw new CallError('--to is missing: name the content directory with --to DIR');
    const writing = { dir: resolve(to), isDryRun };
    const json = files.find(isJson);
    if (json === undefined) return importTables(files, sheets, readImportOptions(options), writing);
    refuseTableOptions(files, [...Object.keys(options), ...(sheets.length > 0 ? ['sheet'] : [])]);
    importFramework(json, writing);
  },
});
