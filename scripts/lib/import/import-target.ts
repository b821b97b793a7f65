import { existsSync, readdirSync, statSync } from 'node:fs';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { formatProblem } from '#catalogue/model/problem.ts';
import { countOf } from '#catalogue/text/words.ts';
import { directorySource, displayPath, type ContentSource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { CallError, CommandError } from '../command/command.ts';

/** The folder into which an import writes, and its existing content. */
export interface ImportTarget {
  /** The absolute path. */
  dir: string;
  source: ContentSource;
  /** Undefined if there is no content yet. */
  catalogue?: Catalogue | undefined;
}

/**
 * Opens the folder into which an import writes. Throws a CallError if it contains other files, or prints the problems of
 * its content and throws a CommandError.
 */
export function openTarget(dir: string): ImportTarget {
  const source = directorySource(dir);
  if (existsSync(dir) && !statSync(dir).isDirectory()) {
    throw new CallError(`--to ${displayPath(dir)} is a file: name a folder`);
  }
  if (!source.exists || readdirSync(dir).length === 0) return { dir, source };
  if (!['site.yaml', 'ladder.yaml', 'scale.yaml'].some((file) => source.read(file).ok)) {
    throw new CallError(
      `--to ${displayPath(dir)} is not empty but has no content: name a new folder, or one with content`,
    );
  }
  const read = readCatalogue(source);
  if (read.ok) return { dir, source, catalogue: read.catalogue };
  for (const problem of read.problems) console.error(formatProblem(problem));
  throw new CommandError(
    `${displayPath(dir)} has ${countOf(read.problems.length, 'problem')}: fix them before the import; nothing was written`,
  );
}
