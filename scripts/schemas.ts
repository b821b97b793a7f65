import { countOf } from '#catalogue/text/words.ts';
import { directorySource } from '#reader/content-source.ts';
import { CommandError, runCommand } from './lib/command/command.ts';
import { findSchemaFaults, mendSchemas } from './lib/schemas/schema-files.ts';

const UP_TO_DATE = 'schemas: up to date';

await runCommand({
  help: `Writes JSON Schemas to .schemas/ in the content directory: with them an editor explains fields, marks mistakes
and completes ids while you type.

  npm run schemas
  npm run schemas -- --check               changes nothing, names the schemas that are not up to date
  CONTENT_DIR=../our-content npm run schemas

With --check, ids that are behind the content are only a note: nothing is wrong with either.

Exit code: 0 when all is well, 1 when there is no content or, with --check, a schema is not up to date, 2 when the call
is wrong.`,
  options: { check: { type: 'boolean' } },
  run: ({ contentDir }, { check }) => Promise.resolve(void writeOrCheck(contentDir, check === true)),
});

function writeOrCheck(contentDir: string, isCheck: boolean): void {
  const source = directorySource(contentDir);
  if (!source.exists) {
    throw new CommandError(`there is no directory ${contentDir}: set CONTENT_DIR to the one that you mean`);
  }
  const faults = findSchemaFaults(contentDir);
  if (!isCheck) {
    mendSchemas(contentDir, faults);
    for (const { file } of faults) console.log(source.display(file));
    console.log(faults.length > 0 ? `schemas: ${countOf(faults.length, 'file')} written` : UP_TO_DATE);
    return;
  }
  const wrong = faults.filter(({ isBehind }) => !isBehind);
  for (const { file } of wrong) console.error(source.display(file));
  if (wrong.length > 0) {
    throw new CommandError(`${countOf(wrong.length, 'schema')} not up to date: run "npm run schemas"`);
  }
  const isBehind = faults.length > 0;
  console.log(
    isBehind
      ? `${UP_TO_DATE}, but the ids are behind: run "npm run schemas" to complete new ones`
      : UP_TO_DATE,
  );
}
