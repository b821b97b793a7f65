import { countOf } from '#catalogue/text/words.ts';
import { CommandError } from '../command/command.ts';
import { planCodeowners, readOwners, writeCodeowners, type CodeownersFile } from './codeowners-file.ts';

/** Writes the owners of the content. Returns a line about what was written; throws a CommandError if it cannot be written. */
export function writeOwners(contentDir: string): string {
  const file = planCodeowners(readOwners(contentDir), contentDir);
  if (file.before === file.after) return upToDate(file);
  writeCodeowners(file);
  return `${file.shown}: ${countOf(file.lineCount, 'line')} written`;
}

/** Describes whether the file of owners is up to date; a file that could not be written is a notice, too. */
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
