import { countOf } from '#catalogue/text/words.ts';
import { directorySource } from '#reader/content-source.ts';
import { CommandError, runCommand } from './lib/command/command.ts';
import { findTableFault, mendTables } from './lib/schemas/field-tables.ts';
import { findSchemaFaults, mendSchemas } from './lib/schemas/schema-files.ts';

await runCommand({
  help: `Writes JSON Schemas to .schemas/ in the content directory: with them an editor explains fields, marks mistakes
and completes ids while you type. Also writes the tables of fields in CONTRIBUTING.md, where its comments ask for them.

  npm run schemas
  npm run schemas -- --check               changes nothing, names the files that are not up to date
  CONTENT_DIR=../our-content npm run schemas

Files that are not up to date are never an error: no build reads them, and --check ends with 0.
The ids of the content, .schemas/ids.schema.json, are not checked: "npm run check", "npm run dev" and others keep them up
to date, and Git ignores them.

Exit code: 0 when all is well, 1 when there is no content or a file cannot be written, 2 when the call is wrong.`,
  options: { check: { type: 'boolean' } },
  run: ({ contentDir }, { check }) => Promise.resolve(void writeOrCheck(contentDir, check === true)),
});

function writeOrCheck(contentDir: string, isCheck: boolean): void {
  const source = directorySource(contentDir);
  if (!source.exists) {
    throw new CommandError(`there is no directory ${contentDir}: set CONTENT_DIR to the one that you mean`);
  }
  const faults = findSchemaFaults(contentDir).filter(({ isIds }) => !isCheck || !isIds);
  const tables = findTableFault();
  if (!isCheck) {
    mendSchemas(contentDir, faults);
    if (tables) mendTables(tables);
  }
  const files = [...faults.map(({ file }) => source.display(file)), ...(tables ? [tables.shown] : [])];
  const notice = isCheck ? ':1  notice: not up to date; "npm run schemas" updates it' : '';
  for (const file of files) console.log(`${file}${notice}`);
  const done = `${countOf(files.length, 'file')} ${isCheck ? 'not up to date' : 'written'}`;
  console.log(`schemas: ${files.length > 0 ? done : 'up to date'}`);
}
