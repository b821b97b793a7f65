import { runCommand } from './lib/command/command.ts';
import { writeOrCheckSchemas } from './lib/schemas/report-schemas.ts';

await runCommand({
  help: `Writes JSON Schemas to .schemas/ in the content directory: with them an editor explains fields, marks mistakes
and completes ids while you type. Also writes the tables of fields in CONTRIBUTING.md, where its comments ask for them.

  npx rolebook schemas
  npx rolebook schemas --check               changes nothing, names the files that are not up to date
  CONTENT_DIR=../our-content npx rolebook schemas

Files that are not up to date are never an error: no build reads them, and --check ends with 0.
The ids of the content, .schemas/ids.schema.json, are not checked: "npx rolebook check", "npx rolebook dev" and others keep them up
to date, and Git ignores them.

Exit code: 0 when all is well, 1 when there is no content or a file cannot be written, 2 when the call is wrong.`,
  options: { check: { type: 'boolean' } },
  run: ({ contentDir }, { check }) => Promise.resolve(void writeOrCheckSchemas(contentDir, check === true)),
});
