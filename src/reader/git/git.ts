import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** An error of Git, with a message for the user of a command. */
export class GitError extends Error {
  override name = 'GitError';
}

/** The maximum output of Git, in bytes, which exceeds all content files of a large framework. */
const MOST_OUTPUT = 2 ** 30;

/** Variables that Git sets in hooks. They point to the repository of the hook, which may not be that of the directory. */
export const REPOSITORY_VARIABLES: readonly string[] = [
  ...['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR'],
  ...['GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES'],
];

/**
 * Runs Git in a directory, or in its nearest existing ancestor, and returns its output. `variables` extend the environment.
 * Throws a GitError if Git is not installed, otherwise the error of `execFileSync`.
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
      throw new GitError('Git is not installed: install it to read revisions', { cause: error });
    }
    throw error;
  }
}

/** Returns the directory itself, or its nearest existing ancestor. */
export function nearestDirectory(dir: string): string {
  const isDirectory = statSync(dir, { throwIfNoEntry: false })?.isDirectory() === true;
  return isDirectory || dirname(dir) === dir ? dir : nearestDirectory(dirname(dir));
}

/** Returns the output of Git without its last line feed, or undefined if Git fails. Throws a GitError if Git is missing. */
export function askGit(dir: string, args: readonly string[]): string | undefined {
  try {
    return runGit(dir, args).toString('utf8').replace(/\n$/, '');
  } catch (error) {
    if (error instanceof GitError) throw error;
    return undefined;
  }
}

const LINE_FEED = 0x0a;

/** Reads files by their hashes in one run of Git. Throws a GitError if one is missing, as in a partial clone. */
export function readBlobs(dir: string, hashes: readonly string[]): Map<string, Uint8Array> {
  const output = runGit(dir, ['cat-file', '--batch'], hashes.map((hash) => `${hash}\n`).join(''));
  const bytesByHash = new Map<string, Uint8Array>();
  let position = 0;
  for (const hash of hashes) {
    // Git prints for each file a line `hash type size`, the bytes and a line feed.
    const end = output.indexOf(LINE_FEED, position);
    const head = output.toString('utf8', position, end);
    const size = Number(/^\w+ blob (\d+)$/.exec(head)?.[1]);
    if (Number.isNaN(size)) {
      throw new GitError(
        `a file of that revision is missing in this clone (${head}): run "git fetch --refetch"`,
      );
    }
    bytesByHash.set(hash, output.subarray(end + 1, end + 1 + size));
    position = end + 1 + size + 1;
  }
  return bytesByHash;
}
