import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Why Git cannot give what was asked for, in words for the person at the terminal. */
export class GitError extends Error {
  override name = 'GitError';
}

/** More than all content files of a large framework. */
const MOST_OUTPUT = 2 ** 30;

/** The variables that a hook sets for the repository that it runs in; here the one that holds the directory counts. */
export const REPOSITORY_VARIABLES: readonly string[] = [
  ...['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR'],
  ...['GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES'],
];

/**
 * Runs Git in a directory, or in the nearest one above it that exists, and gives what it prints. Throws what
 * `execFileSync` throws, or a GitError where there is no Git. It gets the given variables besides those of this process.
 */
export function runGit(
  dir: string,
  args: readonly string[],
  input = '',
  variables: NodeJS.ProcessEnv = {},
): Buffer {
  const inherited = Object.entries(process.env).filter(([name]) => !REPOSITORY_VARIABLES.includes(name));
  try {
    return execFileSync('git', args, {
      cwd: nearestDirectory(dir),
      input,
      env: { ...Object.fromEntries(inherited), LC_ALL: 'C', ...variables },
      stdio: ['pipe', 'pipe', 'pipe'],
      maxBuffer: MOST_OUTPUT,
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new GitError('Git is not installed: revisions can only be read with it', { cause: error });
    }
    throw error;
  }
}

/** The directory itself, or the nearest one above it that exists. */
export function nearestDirectory(dir: string): string {
  const isDirectory = statSync(dir, { throwIfNoEntry: false })?.isDirectory() === true;
  return isDirectory || dirname(dir) === dir ? dir : nearestDirectory(dirname(dir));
}

/** What Git prints on one line; undefined where it fails. */
export function askGit(dir: string, args: readonly string[]): string | undefined {
  try {
    return runGit(dir, args).toString('utf8').replace(/\n$/, '');
  } catch (error) {
    if (error instanceof GitError) throw error;
    return undefined;
  }
}

const LINE_FEED = 0x0a;

/**
 * The bytes of files by their hashes, in one run of Git. Throws a GitError where the repository lacks one of them, as one
 * that was cloned in part may do.
 */
export function readBlobs(dir: string, hashes: readonly string[]): Map<string, Uint8Array> {
  const output = runGit(dir, ['cat-file', '--batch'], hashes.map((hash) => `${hash}\n`).join(''));
  const bytesByHash = new Map<string, Uint8Array>();
  let position = 0;
  for (const hash of hashes) {
    // Each is a line `hash type size`, its bytes, and a line feed.
    const end = output.indexOf(LINE_FEED, position);
    const head = output.toString('utf8', position, end);
    const size = Number(/^\w+ blob (\d+)$/.exec(head)?.[1]);
    if (Number.isNaN(size)) {
      throw new GitError(`Git lacks a file of that revision (${head}): run "git fetch --refetch"`);
    }
    bytesByHash.set(hash, output.subarray(end + 1, end + 1 + size));
    position = end + 1 + size + 1;
  }
  return bytesByHash;
}
