import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Removes the folders of a directory that are called `<prefix><process>` and whose processes have ended. */
export function clearFoldersOfTheDead(dir: string, prefix: string): void {
  for (const path of foldersOfTheDead(dir, prefix)) rmSync(path, { recursive: true, force: true });
}

/** Returns the paths of those folders. */
export function foldersOfTheDead(dir: string, prefix: string): string[] {
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
