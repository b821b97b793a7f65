import { formatProblem } from '#catalogue/model/problem.ts';
import { countOf } from '#catalogue/text/words.ts';
import { changedSource, directorySource, type ContentSource } from '#reader/content-source.ts';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { inspectNow } from '../check/check-content.ts';
import { CommandError } from '../command/command.ts';
import { refreshIds } from '../schemas/schema-files.ts';
import type { ContentEdit } from './content-edit.ts';
import { writeContent } from './write-content.ts';

/** Content that passed the check, for a command to change. */
export interface SoundContent {
  dir: string;
  source: ContentSource;
  catalogue: Catalogue;
}

/** Reads content for a command to change. If it has problems, prints them and throws a CommandError. */
export async function openSoundContent(dir: string): Promise<SoundContent> {
  const source = directorySource(dir);
  if (!source.exists) {
    throw new CommandError(`the content directory ${dir} does not exist: set CONTENT_DIR to one that does`);
  }
  const read = await inspectNow(source);
  if (read.ok) return { dir, source, catalogue: read.catalogue };
  const { problems } = read;
  for (const problem of problems) console.error(formatProblem(problem));
  const count = countOf(problems.length, 'problem');
  const them = problems.length === 1 ? 'it' : 'them';
  throw new CommandError(`the content has ${count}: fix ${them} first; nothing was written`);
}

/**
 * Checks the edited content like `npx rolebook check`, and writes it and the schema of its ids, all or nothing. Returns
 * the number of content files written. Throws a CommandError if the edited content has problems.
 */
export async function writeEdit({ dir, source }: SoundContent, edit: ContentEdit): Promise<number> {
  const changes = edit.changes();
  const result = changedSource(source, changes, dir);
  const read = await inspectNow(result);
  if (!read.ok) {
    const lines = read.problems.map((problem) => `${formatProblem(problem)}\n`).join('');
    throw new CommandError(`${lines}${countOf(read.problems.length, 'new problem')}: nothing was written`);
  }
  writeContent(dir, new Map([...changes, ...refreshIds(dir, result)]));
  return [...changes.values()].filter((text) => text !== undefined).length;
}
