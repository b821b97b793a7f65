import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { INSIDE_PREFIX, restoreContents } from './swap-contents.ts';

/** What a build that is still going on, or was killed, keeps beside its output. */
export type Leftover = 'building' | 'previous';

/** Where a build keeps something beside its output while it goes on; the number of its process tells whose it is. */
export function besideOutput(outDir: string, what: Leftover, pid = process.pid): string {
  return join(dirname(outDir), `.${basename(outDir)}.${what}-${String(pid)}`);
}

/**
 * Puts in order what builds that were killed have left beside an output or in it: an output that was taken away and not
 * replaced comes back, all else goes.
 */
export function clearLeftovers(outDir: string): void {
  for (const previous of leftoversOf(outDir, 'previous')) {
    if (existsSync(outDir)) rmSync(previous, { recursive: true, force: true });
    else renameSync(previous, outDir);
  }
  for (const staging of leftoversOf(outDir, 'building')) rmSync(staging, { recursive: true, force: true });
  for (const work of foldersOfTheDead(outDir, INSIDE_PREFIX)) restoreContents(outDir, work);
}

/** Removes the folders of a directory that are called `<prefix><process>` and whose processes have ended. */
export function clearFoldersOfTheDead(dir: string, prefix: string): void {
  for (const path of foldersOfTheDead(dir, prefix)) rmSync(path, { recursive: true, force: true });
}

function leftoversOf(outDir: string, what: Leftover): string[] {
  return foldersOfTheDead(dirname(outDir), basename(besideOutput(outDir, what, 0)).slice(0, -1));
}

function foldersOfTheDead(dir: string, prefix: string): string[] {
  if (statSync(dir, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(dir)
    .filter((name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)))
    .filter((name) => !isRunning(Number(name.slice(prefix.length))))
    .map((name) => join(dir, name));
}

/** A process that begins has left nothing yet: what bears its number is from another, such as that of an earlier container. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Whoever may not signal a process knows at least that it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
