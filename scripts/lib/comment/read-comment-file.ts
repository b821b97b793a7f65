import { lstatSync, readFileSync } from 'node:fs';
import { CommandError } from '../command/command.ts';

/** Reads the file to post. Throws a CommandError if it is missing, a folder, or a link, which could expose another file. */
export function readCommentFile(file: string): Uint8Array {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found === undefined) throw new CommandError(`there is no file ${file}: name the Markdown file to post`);
  if (!found.isFile()) {
    throw new CommandError(
      `${file} is not a file but ${found.isSymbolicLink() ? 'a link' : 'a folder'}: name a file`,
    );
  }
  return readFileSync(file);
}
