import { existsSync, readdirSync, statSync } from 'node:fs';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { formatProblem } from '#catalogue/model/problem.ts';
import { countOf } from '#catalogue/text/words.ts';
import { directorySource, displayPath, type ContentSource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { CallError, CommandError } from '../command/command.ts';

/** The directory that an import writes, and the catalogue that it holds already. */
export interface ImportTarget {
  /** Its absolute path. */
  dir: string;
  source: ContentSource;
  /** Undefined where the directory is new or empty. */
  catalogue?: Catalogue | undefined;
}

/**
 * Looks at the directory that an import is to write. Throws a CallError where it is no content directory and not
 * empty, and a CommandError where its content has problems, after printing them.
 */
export function openTarget(dir: string): ImportTarget {
  const source = directorySource(dir);
  if (existsSync(dir) && !statSync(dir).isDirectory()) {
    throw new CallError(`--to ${displayPath(dir)} is a file: name a directory`);
  }
  if (!source.exists || readdirSync(dir).length === 0) return { dir, source };
  if (!['site.yaml', 'ladder.yaml', 'scale.yaml'].some((file) => source.read(file).ok)) {
    throw new CallError(
      `--to ${displayPath(dir)} is not empty and holds no content: name a new directory, or one with content`,
    );
  }
  const read = readCatalogue(source);
  if (read.ok) return { dir, source, catalogue: read.catalogue };
  for (const problem of read.problems) console.error(formatProblem(problem));
  throw new CommandError(
    `${displayPath(dir)} has ${countOf(read.problems.length, 'problem')}: fix them before the import; nothing was written`,
  );
}
