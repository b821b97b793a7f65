import { accessSync, constants, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { CommandError } from '../command/command.ts';
import { besideOutput, clearLeftovers } from './output-leftovers.ts';
import { writeMarker } from './output-marker.ts';
import { findOutput, refuseToReplace } from './output-place.ts';
import { insideOutput, stagingInside, swapContents } from './swap-contents.ts';

/** A folder for a new output, which leaves the previous one as it was until all is done. */
export interface Staging {
  /** The folder to write into. */
  dir: string;
  /** Puts it in the place of the output. Throws a CommandError if the output may not be replaced any more. */
  publish: () => void;
  /** Removes what was not published, and lets signals end the process again. */
  discard: () => void;
}

/** Errors of a folder that cannot be renamed: it is a mount point, or in use, or its parent is not ours. */
const NOT_RENAMED = ['EBUSY', 'EXDEV', 'EPERM', 'EACCES', 'EROFS'];

/** The most times that a build tries to replace the output of another one that was faster. */
const ATTEMPTS = 10;

/**
 * Opens a folder for what will replace `outDir`. Until it is discarded, SIGINT and SIGTERM discard it and end the process, with
 * 130 unless an exit code was set. Throws a CommandError if a build may not replace `outDir`.
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
      `cannot write beside ${outDir} (${String(error)}): set OUT_DIR to a place that can be written`,
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

/** Returns whether a folder can be replaced by renaming: it is not there yet, or it is no mount point in a folder of ours. */
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
      // Not every mount point is known by its device.
      if (!NOT_RENAMED.includes(codeOf(error))) throw error;
    }
  }
  refuseToReplace(output);
  swapContents(output, staging);
}

/** Two renames, between which there is no output: who is killed there leaves it to the next build to bring it back. */
function replaceWhole(output: string, staging: string): void {
  const previous = besideOutput(output, 'previous');
  for (let attempt = 1; ; attempt += 1) {
    const isTaken = takeAway(output, previous);
    try {
      // Somebody may have put something there meanwhile.
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

/** Returns whether there was something to take away. */
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
