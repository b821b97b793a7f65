import { messageOf } from '#catalogue/text/message-of.ts';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogueDiff } from '#catalogue/changes/diff/catalogue-diff.ts';
import { hashSources } from '#reader/hash-sources.ts';
import { writeWhole } from '#reader/write-whole.ts';

/** The result of reading and comparing the content of a commit. */
export interface CommitResult {
  /** The commit that it was compared with: the last earlier one without problems, if any. */
  previous?: string | undefined;
  /** Whether its content has no problems. */
  isGood: boolean;
  /** The changes since `previous`; absent if there are none. */
  diff?: CatalogueDiff | undefined;
}

/** Results by commit hash, stored from one build to the next. */
export interface HistoryCache {
  get: (commit: string) => CommitResult | undefined;
  set: (commit: string, result: CommitResult) => void;
  /** Returns the last fault, in words for the user of a command, or undefined if there was none. */
  fault: () => string | undefined;
}

/** The code that computes results, and the file that names its packages. */
const SOURCES = ['src/catalogue', 'src/reader', 'package.json'];

/** The time after which unused results are removed, in milliseconds. Most of them come from former versions. */
const KEPT_FOR = 30 * 24 * 60 * 60 * 1000;

/**
 * Opens the cache in a directory, which need not exist, for content at a path of its repository. Ignores broken files,
 * and results of code other than that in `packageDir`.
 */
export function openHistoryCache(dir: string, contentPath: string, packageDir: string): HistoryCache {
  const code = hashSources(SOURCES.map((path) => join(packageDir, path)));
  const folder = join(dir, hashOf(`${contentPath}\n${code}`).slice(0, 16));
  const fileOf = (commit: string): string => join(folder, `${commit}.json`);
  let fault: string | undefined;
  prune(dir, folder);
  return {
    get: (commit) => {
      const file = fileOf(commit);
      if (!existsSync(file)) return undefined;
      try {
        return parseResult(readFileSync(file, 'utf8'));
      } catch {
        fault = `${file} was broken, so it was written again`;
        return undefined;
      }
    },
    set: (commit, result) => {
      try {
        writeWhole(fileOf(commit), formatResult(result));
      } catch (error) {
        fault = `${folder} cannot be written (${messageOf(error)})`;
      }
    },
    fault: () => fault,
  };
}

/** Marks a folder as used, and removes its siblings that have long been unused. */
function prune(dir: string, folder: string): void {
  if (!existsSync(dir)) return;
  const now = new Date();
  try {
    if (existsSync(folder)) utimesSync(folder, now, now);
    for (const other of readdirSync(dir).map((name) => join(dir, name))) {
      if (now.getTime() - statSync(other).mtimeMs > KEPT_FOR) rmSync(other, { recursive: true, force: true });
    }
  } catch {
    // Another build may remove the same folder, or the directory may hold other files.
  }
}

/** Formats a result with the hash of its JSON as the first line, which reveals incomplete files. */
function formatResult(result: CommitResult): string {
  const json = JSON.stringify(result);
  return `${hashOf(json)}\n${json}`;
}

function parseResult(text: string): CommitResult {
  const end = text.indexOf('\n');
  const json = text.slice(end + 1);
  if (text.slice(0, end) !== hashOf(json)) throw new Error('the file is incomplete');
  // No schema is needed: the folder's name contains the hash of the code that wrote the text, and the text is intact.
  return JSON.parse(json) as CommitResult;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
