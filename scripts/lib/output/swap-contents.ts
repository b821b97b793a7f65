import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { moveDirectory } from './move-directory.ts';
import { hasMarker, MARKER } from './output-marker.ts';

/** The start of the name of a folder in which a build works inside its output; the number of its process follows. */
export const INSIDE_PREFIX = '.rolebook-';

/** Returns the folder in which a build works inside an output that cannot be renamed, such as a mount point. */
export function insideOutput(output: string, pid = process.pid): string {
  return join(output, `${INSIDE_PREFIX}${String(pid)}`);
}

/** Returns the folder for the new output inside it. */
export function stagingInside(output: string): string {
  return join(insideOutput(output), 'new');
}

/** Returns whether a name is neither part of an output nor replaced with it: a build's own folder, or the file system's. */
export function staysInOutput(name: string): boolean {
  return /^(?:\.rolebook-\d+|lost\+found)$/.test(name);
}

/**
 * Replaces all that a folder holds, entry by entry. What fails is undone; what was killed meanwhile `restoreContents()`
 * undoes: the folder has the marker only when everything is there.
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

/** Brings back what a swap has taken out of a folder and not replaced, and removes the folder in which it worked. */
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

/** The marker comes last: with it, everything is there. */
function moveEntries(from: string, to: string): void {
  const names = entriesOf(from);
  for (const name of names.filter((entry) => entry !== MARKER)) renameSync(join(from, name), join(to, name));
  if (names.includes(MARKER)) renameSync(join(from, MARKER), join(to, MARKER));
}

function entriesOf(dir: string): string[] {
  return readdirSync(dir).filter((name) => !staysInOutput(name));
}
