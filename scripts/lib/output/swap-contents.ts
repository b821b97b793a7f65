import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { moveDirectory } from './move-directory.ts';
import { hasMarker, MARKER } from './output-marker.ts';

/** The start of the name of a build's working folder inside the output; the process id follows. */
export const INSIDE_PREFIX = '.rolebook-';

/** Returns a build's working folder inside an output that cannot be renamed, such as a mount point. */
export function insideOutput(output: string, pid = process.pid): string {
  return join(output, `${INSIDE_PREFIX}${String(pid)}`);
}

/** Returns the folder for the new output, inside the working folder. */
export function stagingInside(output: string): string {
  return join(insideOutput(output), 'new');
}

/** Returns whether an entry of the output folder is never replaced: a working folder, or one of the file system. */
export function staysInOutput(name: string): boolean {
  return /^(?:\.rolebook-\d+|lost\+found)$/.test(name);
}

/** Replaces all entries of a folder, and restores them if that fails. The folder has the marker only while it is complete. */
export function swapContents(output: string, staging: string): void {
  const work = insideOutput(output);
  const next = stagingInside(output);
  const taken = join(work, 'taken');
  try {
    mkdirSync(taken, { recursive: true });
    if (staging !== next) moveDirectory(staging, next);
    moveEntries(output, taken);
    renameSync(taken, join(work, 'previous'));
    moveEntries(next, output);
  } catch (error) {
    restoreContents(output, work);
    throw error;
  }
  rmSync(work, { recursive: true, force: true });
}

/**
 * Restores the entries of a folder after an unfinished swap, such as that of a killed build, and removes the working
 * folder.
 */
export function restoreContents(output: string, work: string): void {
  const taken = join(work, 'taken');
  const previous = join(work, 'previous');
  if (existsSync(previous) && !hasMarker(output)) {
    for (const name of entriesOf(output)) rmSync(join(output, name), { recursive: true, force: true });
    renameSync(previous, taken);
  }
  if (existsSync(taken)) moveEntries(taken, output);
  rmSync(work, { recursive: true, force: true });
}

/** Moves all entries, and the marker last, since it declares a folder complete. */
function moveEntries(from: string, to: string): void {
  const names = entriesOf(from);
  for (const name of names.filter((entry) => entry !== MARKER)) renameSync(join(from, name), join(to, name));
  if (names.includes(MARKER)) renameSync(join(from, MARKER), join(to, MARKER));
}

function entriesOf(dir: string): string[] {
  return readdirSync(dir).filter((name) => !staysInOutput(name));
}
