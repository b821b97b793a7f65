import { countOf } from '#catalogue/text/words.ts';
import { CommandError } from '../command/command.ts';
import { planCodeowners, readOwners, writeCodeowners, type CodeownersFile } from './codeowners-file.ts';

/** Writes the owners of the content into CODEOWNERS and returns a summary line. Throws a CommandError if that fails. */
export function writeOwners(contentDir: string): string {
  const file = planCodeowners(readOwners(contentDir), contentDir);
  if (file.before === file.after) return upToDate(file);
  writeCodeowners(file);
  return `${file.shown}: ${countOf(file.lineCount, 'line')} written`;
}

/** Returns a line that says whether CODEOWNERS is up to date, or why it could not be updated. */
export function describeOwners(contentDir: string): string {
  const catalogue = readOwners(contentDir);
  try {
    const file = planCodeowners(catalogue, contentDir);
    const isUpToDate = file.before === file.after || (file.before === undefined && file.lineCount === 0);
    if (isUpToDate) return upToDate(file);
    return `${file.shown}:1  notice: not up to date; "npx rolebook codeowners" updates it`;
  } catch (error) {
    if (error instanceof CommandError) return `codeowners: notice: ${error.message}`;
    throw error;
  }
}

function upToDate({ lineCount }: CodeownersFile): string {
  return `codeowners: up to date, ${countOf(lineCount, 'line')}`;
}
