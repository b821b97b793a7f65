import { accessSync, constants, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { CommandError } from '../command/command.ts';
import { besideOutput, clearLeftovers } from './output-leftovers.ts';
import { writeMarker } from './output-marker.ts';
import { findOutput, refuseToReplace } from './output-place.ts';
import { insideOutput, stagingInside, swapContents } from './swap-contents.ts';

/** A folder for a new output, which leaves the previous output unchanged until it is published. */
export interface Staging {
  dir: string;
  /** Replaces the output with the folder. Throws a CommandError if the output may no longer be replaced. */
  publish: () => void;
  /** Removes the folder if it was not published, and stops handling signals. */
  discard: () => void;
}

/** Errors of a folder that cannot be renamed: a mount point, a folder in use, or one in a folder without permission. */
const NOT_RENAMED = ['EBUSY', 'EXDEV', 'EPERM', 'EACCES', 'EROFS'];

/** The number of attempts to replace an output that other builds keep replacing. */
const ATTEMPTS = 10;

/**
 * Opens a folder for the new content of `outDir`. Until it is discarded, SIGINT and SIGTERM remove it and end the process, by
 * default with exit code 130. Throws a CommandError if a build may not replace `outDir`.
 */
export function openStaging(outDir: string, contentDir: string): Staging {
  const output = findOutput(outDir, contentDir);
  clearLeftovers(output);
  refuseToReplace(output);
  const isBeside = isRenamable(output);
  const work = isBeside ? besideOutput(output, 'building') : insideOutput(output);
  const dir = isBeside ? work : stagingInside(output);
  const discard = (): void => {
    rmSync(work, { recursive: true, force: true });
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  };
  const interrupt = (): never => {
    discard();
    process.exit(process.exitCode ?? 130);
  };
  try {
    mkdirSync(dir, { recursive: true });
  } catch (error) {
    throw new CommandError(
      `cannot write beside ${outDir} (${String(error)}): set OUT_DIR to a folder that can be written`,
    );
  }
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  return {
    dir,
    publish: () => {
      writeMarker(dir);
      replace(output, dir);
    },
    discard,
  };
}

/** Returns whether renaming can replace a folder: it does not exist, or is not a mount point and its parent is writable. */
function isRenamable(output: string): boolean {
  const stats = statSync(output, { throwIfNoEntry: false });
  if (stats === undefined) return true;
  const parent = dirname(output);
  try {
    accessSync(parent, constants.W_OK);
  } catch {
    return false;
  }
  return statSync(parent).dev === stats.dev;
}

function replace(output: string, staging: string): void {
  if (staging !== stagingInside(output)) {
    try {
      replaceWhole(output, staging);
      return;
    } catch (error) {
      // A mount point may have the same device as its parent.
      if (!NOT_RENAMED.includes(codeOf(error))) throw error;
    }
  }
  refuseToReplace(output);
  swapContents(output, staging);
}

/** Replaces the output with two renames. The next build restores the output if this one is killed between them. */
function replaceWhole(output: string, staging: string): void {
  const previous = besideOutput(output, 'previous');
  for (let attempt = 1; ; attempt += 1) {
    const isTaken = takeAway(output, previous);
    try {
      // Files may have been added during the build.
      if (isTaken) refuseToReplace(previous, output);
      renameSync(staging, output);
      break;
    } catch (error) {
      const isThere = ['ENOTEMPTY', 'EEXIST'].includes(codeOf(error));
      if (isTaken && !isThere) renameSync(previous, output);
      if (!isThere || attempt === ATTEMPTS) throw error;
      rmSync(previous, { recursive: true, force: true });
    }
  }
  rmSync(previous, { recursive: true, force: true });
}

function takeAway(output: string, previous: string): boolean {
  try {
    renameSync(output, previous);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
