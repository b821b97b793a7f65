import { defineCommand } from './lib/command/command.ts';
import { writeOrCheckStyle } from './lib/content/report-style.ts';

export const formatCommand = defineCommand({
  help: `Formats every content file: fields in a fixed order, long texts after ">-". Comments stay.

  npx rolebook format
  npx rolebook format --check        changes nothing, and lists the files that are not formatted
  CONTENT_DIR=../our-content npx rolebook format

Another style is not an error: --check shows the first line that would change in each file, and its exit code is 0.

Exit code: 0 when all is well, 1 when a file cannot be read, 2 when the call is wrong.`,
  options: { check: { type: 'boolean' } },
  run: ({ contentDir }, { check }) => writeOrCheckStyle(contentDir, check === true),
});
