import { defineCommand } from './lib/command/command.ts';
import { writeOrCheckSchemas } from './lib/schemas/report-schemas.ts';

export const schemasCommand = defineCommand({
  help: `Writes JSON Schemas to .schemas/ in the content directory. With them, an editor explains fields, marks mistakes
and completes ids while you type. Also writes the tables of fields in CONTRIBUTING.md, between the comments that mark them.

  npx rolebook schemas
  npx rolebook schemas --check               changes nothing, and lists the files that are not up to date
  CONTENT_DIR=../our-content npx rolebook schemas

Outdated files are not an error: builds do not read them, and the exit code of --check is 0.
The file .schemas/ids.schema.json, which lists the ids of the content, is not checked: "npx rolebook check",
"npx rolebook dev" and other commands update it, and Git ignores it.

Exit code: 0 when all is well, 1 when there is no content or a file cannot be written, 2 when the call is wrong.`,
  options: { check: { type: 'boolean' } },
  run: ({ contentDir }, { check }) => writeOrCheckSchemas(contentDir, check === true),
});
