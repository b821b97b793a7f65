import { messageOf } from '#catalogue/text/message-of.ts';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogueDiff } from '#catalogue/changes/diff/catalogue-diff.ts';
import { hashSources } from '#reader/hash-sources.ts';
import { writeWhole } from '#reader/write-whole.ts';

/** What is known of a commit once its content has been read. */
export interface CommitResult {
  /** The commit that it was compared with, the last one before it without problems; absent where there is none. */
  previous?: string | undefined;
  /** Whether its content has no problems. */
  isGood: boolean;
  /** What it changed; absent where that is nothing, or where there is nothing to compare it with. */
  diff?: CatalogueDiff | undefined;
}

/** Results by commits, kept from one build to the next. */
export interface HistoryCache {
  get: (commit: string) => CommitResult | undefined;
  set: (commit: string, result: CommitResult) => void;
  /** What went wrong, in words for the person at the terminal; undefined where nothing did. */
  fault: () => string | undefined;
}

/** The code that makes results, and the file that names its packages; all of it, since each room uses the others. */
const SOURCES = ['src/catalogue', 'src/reader', 'package.json'];

/** How long results are kept that nobody has asked for, in milliseconds: those of former versions of the project, above all. */
const KEPT_FOR = 30 * 24 * 60 * 60 * 1000;

/**
 * A cache in a directory, which need not exist, for a content directory at a path of its repository. A file that is broken
 * or was written by somebody else counts as none, and so does what other code than that of `packageDir` has made.
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
        fault = `${file} was broken, and is written anew`;
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

/** Notes that a folder is in use, and removes those beside it that nobody has used for long. What cannot be removed stays. */
function prune(dir: string, folder: string): void {
  if (!existsSync(dir)) return;
  const now = new Date();
  try {
    if (existsSync(folder)) utimesSync(folder, now, now);
    for (const other of readdirSync(dir).map((name) => join(dir, name))) {
      if (now.getTime() - statSync(other).mtimeMs > KEPT_FOR) rmSync(other, { recursive: true, force: true });
    }
  } catch {
    // Another build removes the same, or somebody else's files lie there.
  }
}

/** A line with the hash of the rest, by which a file that was not written whole is known. */
function formatResult(result: CommitResult): string {
  const json = JSON.stringify(result);
  return `${hashOf(json)}\n${json}`;
}

/** Throws an Error where the text is not whole. */
function parseResult(text: string): CommitResult {
  const end = text.indexOf('\n');
  const json = text.slice(end + 1);
  if (text.slice(0, end) !== hashOf(json)) throw new Error('the file is not whole');
  return JSON.parse(json);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
