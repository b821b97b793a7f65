import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { countOf } from '#catalogue/text/words.ts';
import {
  planCodeowners,
  readOwners,
  writeCodeowners,
  type CodeownersFile,
} from './lib/codeowners/codeowners-file.ts';
import { CommandError, runCommand } from './lib/command/command.ts';

await runCommand({
  help: `Writes who reviews which content into .github/CODEOWNERS of the repository that holds the content: the owners of
domains and skills, between two marker lines. What stands above and below them stays; the last line that fits decides.

  npm run codeowners
  npm run codeowners -- --check            changes nothing, says whether the file is up to date
  CONTENT_DIR=../our-content npm run codeowners

A file that is not up to date is never an error: --check ends with 0.

Exit code: 0 when all is well, 1 when the content has problems or the file cannot be written, 2 when the call is wrong.`,
  options: { check: { type: 'boolean' } },
  run: ({ contentDir }, { check }) => {
    const catalogue = readOwners(contentDir);
    console.log(check === true ? describeState(catalogue, contentDir) : writeOwners(catalogue, contentDir));
    return Promise.resolve();
  },
});

function writeOwners(catalogue: Catalogue, contentDir: string): string {
  const file = planCodeowners(catalogue, contentDir);
  if (file.before === file.after) return upToDate(file);
  writeCodeowners(file);
  return `${file.shown}: ${countOf(file.lineCount, 'line')} written`;
}

/** Describes whether the file is up to date; a file that could not be written is a notice, too. */
function describeState(catalogue: Catalogue, contentDir: string): string {
  try {
    const file = planCodeowners(catalogue, contentDir);
    const isUpToDate = file.before === file.after || (file.before === undefined && file.lineCount === 0);
    if (isUpToDate) return upToDate(file);
    return `${file.shown}:1  notice: not up to date; "npm run codeowners" updates it`;
  } catch (error) {
    if (error instanceof CommandError) return `codeowners: notice: ${error.message}`;
    throw error;
  }
}

function upToDate({ lineCount }: CodeownersFile): string {
  return `codeowners: up to date, ${countOf(lineCount, 'line')}`;
}
