import { describeOwners, writeOwners } from './lib/codeowners/report-codeowners.ts';
import { runCommand } from './lib/command/command.ts';

await runCommand({
  help: `Writes who reviews which content into .github/CODEOWNERS of the repository that holds the content: the owners of
domains and skills, between two marker lines. What stands above and below them stays; the last line that fits decides.

  npx rolebook codeowners
  npx rolebook codeowners --check            changes nothing, says whether the file is up to date
  CONTENT_DIR=../our-content npx rolebook codeowners

A file that is not up to date is never an error: --check ends with 0.

Exit code: 0 when all is well, 1 when the content has problems or the file cannot be written, 2 when the call is wrong.`,
  options: { check: { type: 'boolean' } },
  run: ({ contentDir }, { check }) => {
    console.log(check === true ? describeOwners(contentDir) : writeOwners(contentDir));
    return Promise.resolve();
  },
});
