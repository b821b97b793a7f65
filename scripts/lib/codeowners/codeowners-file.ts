import { existsSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { formatProblem } from '#catalogue/model/problem.ts';
import { countOf } from '#catalogue/text/words.ts';
import { directorySource, displayPath } from '#reader/content-source.ts';
import { askGit, GitError } from '#reader/git/git.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { pathInRepository } from '#reader/git/revisions.ts';
import { readSource } from '#reader/source-file.ts';
import { CommandError } from '../command/command.ts';
import { writeContent } from '../content/write-content.ts';
import { newFile, replaceMarked } from './marked-part.ts';
import { ownerLines } from './owner-lines.ts';

/** The CODEOWNERS file of a content directory's repository. */
export interface CodeownersFile {
  dir: string;
  /** Its path for messages. */
  shown: string;
  /** Its current text, or undefined if there is no file. */
  before: string | undefined;
  /** Its text with up-to-date owners. */
  after: string;
  lineCount: number;
}

/** Reads the catalogue for its owners. Throws a CommandError if the content has problems. */
export function readOwners(contentDir: string): Catalogue {
  const source = directorySource(contentDir);
  if (!source.exists) {
    throw new CommandError(
      `the content directory ${contentDir} does not exist: set CONTENT_DIR to one that does`,
    );
  }
  const read = readCatalogue(source);
  if (read.ok) return read.catalogue;
  for (const problem of read.problems) console.error(formatProblem(problem));
  throw new CommandError(
    `codeowners: fix ${countOf(read.problems.length, 'problem')} in the content first; nothing was written`,
  );
}

/**
 * Computes the text of CODEOWNERS without writing it. Throws a CommandError if there is no repository, if the markers are
 * missing or damaged, or if the file is too large for GitHub.
 */
export function planCodeowners(catalogue: Catalogue, contentDir: string): CodeownersFile {
  const { root, contentPath } = findRepository(contentDir);
  const lines = ownerLines(catalogue, contentPath);
  const dir = join(root, '.github');
  const path = join(dir, NAME);
  const shown = displayPath(path);
  const before = existsSync(path) ? readText(path, shown) : undefined;
  const after = before === undefined ? newFile(lines) : replaceMarked(before, lines, shown);
  refuseSize(after, shown);
  return { dir, shown, before, after, lineCount: lines.length };
}

/** Writes an updated CODEOWNERS. Throws a CommandError if it cannot be written. */
export function writeCodeowners({ dir, after }: CodeownersFile): void {
  writeContent(dir, new Map([[NAME, after]]));
}

const NAME = 'CODEOWNERS';
/** GitHub ignores larger files. */
const MOST_BYTES = 3 * 1024 * 1024;

interface RepositoryPlace {
  root: string;
  contentPath: string;
}

function findRepository(contentDir: string): RepositoryPlace {
  try {
    const contentPath = pathInRepository(contentDir);
    const root = askGit(contentDir, ['rev-parse', '--show-toplevel']);
    if (root === undefined)
      throw new GitError(`${contentDir} is not in a working tree: check out its repository`);
    return { root, contentPath };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const below = relative(process.cwd(), contentDir).replaceAll('\\', '/');
    // A project without Git is expected to become a repository.
    if (!below.startsWith('..') && !isAbsolute(below)) return { root: process.cwd(), contentPath: below };
    throw new CommandError(error.message, { cause: error });
  }
}

function readText(path: string, shown: string): string {
  const read = readSource(path);
  if (!read.ok) throw new CommandError(`${shown}: ${read.message}`);
  return read.source;
}

function refuseSize(text: string, shown: string): void {
  const size = Buffer.byteLength(text);
  if (size < MOST_BYTES) return;
  const megabytes = (size / 1024 / 1024).toFixed(1);
  throw new CommandError(
    `${shown} would be ${megabytes} MB, and GitHub ignores files of 3 MB or more: name owners of domains rather than of ` +
      'single skills; nothing was written',
  );
}
