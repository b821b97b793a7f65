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

/** The CODEOWNERS of the repository that holds a content directory. */
export interface CodeownersFile {
  /** The folder in which it stands. */
  dir: string;
  /** Its path as people see it. */
  shown: string;
  /** What it holds; undefined where there is none. */
  before: string | undefined;
  /** The text that it should have. */
  after: string;
  /** How many lines name owners of content. */
  lineCount: number;
}

/** Reads the catalogue with the owners of its parts. Throws a CommandError where the content has problems. */
export function readOwners(contentDir: string): Catalogue {
  const source = directorySource(contentDir);
  if (!source.exists) {
    throw new CommandError(`there is no directory ${contentDir}: set CONTENT_DIR to the one that you mean`);
  }
  const read = readCatalogue(source);
  if (read.ok) return read.catalogue;
  for (const problem of read.problems) console.error(formatProblem(problem));
  throw new CommandError(
    `codeowners: fix ${countOf(read.problems.length, 'problem')} of the content first; nothing was written`,
  );
}

/**
 * Works out what CODEOWNERS should hold, without writing it. Throws a CommandError that says what to do where there is no
 * repository, the file has no place for its owners, or GitHub would not read it.
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

/** Writes a CODEOWNERS as it should be. Throws a CommandError where it cannot be written. */
export function writeCodeowners({ dir, after }: CodeownersFile): void {
  writeContent(dir, new Map([[NAME, after]]));
}

const NAME = 'CODEOWNERS';
/** GitHub reads none that is larger. */
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
      throw new GitError(`${contentDir} is in no working tree: check out its repository`);
    return { root, contentPath };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const below = relative(process.cwd(), contentDir).replaceAll('\\', '/');
    // A project that is not under Git yet is a repository to be.
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
    `${shown} would have ${megabytes} MB, and GitHub reads none of 3 MB or more: name owners of domains rather than of ` +
      'single skills; nothing was written',
  );
}
