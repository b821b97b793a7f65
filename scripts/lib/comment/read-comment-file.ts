import { lstatSync, readFileSync } from 'node:fs';
import { CommandError } from '../command/command.ts';

/**
 * Reads the file that is to be posted. Throws a CommandError if there is none, and for a folder or a link: the target of a
 * link could be a file that nobody meant to post.
 */
export function readCommentFile(file: string): Uint8Array {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found === undefined) throw new CommandError(`there is no file ${file}: name the Markdown to post`);
  if (!found.isFile()) {
    throw new CommandError(
      `${file} is not a file but ${found.isSymbolicLink() ? 'a link' : 'a folder'}: name a file`,
    );
  }
  return readFileSync(file);
}
