import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { moveDirectory } from './move-directory.ts';
import { hasMarker, MARKER } from './output-marker.ts';

/** The prefix of the folder in which a build works inside its output, before its process id. */
export const INSIDE_PREFIX = '.rolebook-';

/** Returns the folder in which a build works inside an output that cannot be renamed, such as a mount point. */
export function insideOutput(output: string, pid = process.pid): string {
  return join(output, `${INSIDE_PREFIX}${String(pid)}`);
}

/** Returns the folder for the new output inside that working folder. */
export function stagingInside(output: string): string {
  return join(insideOutput(output), 'new');
}

/** Returns whether an entry is not part of the output and is never replaced: a build's folder or the file system's. */
export function staysInOutput(name: string): boolean {
  return /^(?:\.rolebook-\d+|lost\+found)$/.test(name);
}

/**
 * Replaces all entries of a folder and restores them if that fails; restoreContents() does so after a kill. The folder has the
 * marker only while it is complete.
 */
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

/** Restores the entries that an unfinished swap took out of a folder, and removes its working folder. */
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

/** Moves the marker last, since it marks a complete folder. */
function moveEntries(from: string, to: string): void {
  const names = entriesOf(from);
  for (const name of names.filter((entry) => entry !== MARKER)) renameSync(join(from, name), join(to, name));
  if (names.includes(MARKER)) renameSync(join(from, MARKER), join(to, MARKER));
}

function entriesOf(dir: string): string[] {
  return readdirSync(dir).filter((name) => !staysInOutput(name));
}
