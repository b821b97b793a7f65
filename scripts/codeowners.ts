import { countOf } from '#catalogue/text/words.ts';
import { planCodeowners, writeCodeowners } from './lib/codeowners/codeowners-file.ts';
import { CommandError, runCommand } from './lib/command/command.ts';

await runCommand({
  help: `Writes who reviews which content into .github/CODEOWNERS of the repository that holds the content: the owners of
domains and skills, between two marker lines. What stands above and below them stays; the last line that fits decides.

  npm run codeowners
  npm run codeowners -- --check            changes nothing, ends with 1 where the file is not up to date
  CONTENT_DIR=../our-content npm run codeowners

Exit code: 0 when all is well, 1 when the file cannot be written or, with --check, is not up to date, 2 when the call
is wrong.`,
  options: { check: { type: 'boolean' } },
  run: ({ contentDir }, { check }) => Promise.resolve(void writeOrCheck(contentDir, check === true)),
});

function writeOrCheck(contentDir: string, isCheck: boolean): void {
  const file = planCodeowners(contentDir);
  const { shown, before, after, lineCount } = file;
  if (before === after) {
    console.log(`codeowners: up to date, ${countOf(lineCount, 'line')}`);
    return;
  }
  if (isCheck) throw new CommandError(`${shown} is not up to date: run "npm run codeowners"`);
  writeCodeowners(file);
  console.log(`${shown}: ${countOf(lineCount, 'line')} written`);
}
