import { describeOwners, writeOwners } from './lib/codeowners/report-codeowners.ts';
import { defineCommand } from './lib/command/command.ts';

export const codeownersCommand = defineCommand({
  help: `Writes the owners of domains and skills into .github/CODEOWNERS of the content's repository, between two marker lines.
Lines above and below the markers stay unchanged; the last matching line decides who reviews a file.

  npx rolebook codeowners
  npx rolebook codeowners --check            changes nothing, and shows whether the file is up to date
  CONTENT_DIR=../our-content npx rolebook codeowners

An outdated file is not an error: the exit code of --check is 0.

Exit code: 0 when all is well, 1 when the content has problems or the file cannot be written, 2 when the call is wrong.`,
  options: { check: { type: 'boolean' } },
  run: ({ contentDir }, { check }) => {
    console.log(check === true ? describeOwners(contentDir) : writeOwners(contentDir));
    return Promise.resolve();
  },
});
