import { existsSync, readdirSync, statSync } from 'node:fs';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { formatProblem } from '#catalogue/model/problem.ts';
import { countOf } from '#catalogue/text/words.ts';
import { directorySource, displayPath, type ContentSource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { CallError, CommandError } from '../command/command.ts';

/** The directory into which an import writes, and its existing content. */
export interface ImportTarget {
  /** The absolute path. */
  dir: string;
  source: ContentSource;
  /** Undefined if the directory is new or empty. */
  catalogue?: Catalogue | undefined;
}

/**
 * Opens the directory into which an import writes. Throws a CallError if it is neither empty nor a content directory. If its
 * content has problems, prints them and throws a CommandError.
 */
export function openTarget(dir: string): ImportTarget {
  const source = directorySource(dir);
  if (existsSync(dir) && !statSync(dir).isDirectory()) {
    throw new CallError(`--to ${displayPath(dir)} is a file: name a directory`);
  }
  if (!source.exists || readdirSync(dir).length === 0) return { dir, source };
  if (!['site.yaml', 'ladder.yaml', 'scale.yaml'].some((file) => source.read(file).ok)) {
    throw new CallError(
      `--to ${displayPath(dir)} is not empty but has no content: name a new directory, or one with content`,
    );
  }
  const read = readCatalogue(source);
  if (read.ok) return { dir, source, catalogue: read.catalogue };
  for (const problem of read.problems) console.error(formatProblem(problem));
  throw new CommandError(
    `${displayPath(dir)} has ${countOf(read.problems.length, 'problem')}: fix them before the import; nothing was written`,
  );
}
