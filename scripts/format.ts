import { runCommand } from './lib/command/command.ts';
import { writeOrCheckStyle } from './lib/content/report-style.ts';

await runCommand({
  help: `Writes every content file in the one style: fields in their order, long texts after ">-", comments kept.

  npx rolebook format
  npx rolebook format --check        changes nothing, names the files that have another style
  CONTENT_DIR=../our-content npx rolebook format

Another style is never an error: --check names the first line of each such file that would change, and ends with 0.

Exit code: 0 when all is well, 1 when a file cannot be read, 2 when the call is wrong.`,
  options: { check: { type: 'boolean' } },
  run: ({ contentDir }, { check }) => writeOrCheckStyle(contentDir, check === true),
});
