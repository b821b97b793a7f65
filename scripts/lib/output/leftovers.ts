import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Removes the folders below `dir` with names `<prefix><process id>` whose processes have ended. */
export function clearFoldersOfTheDead(dir: string, prefix: string): void {
  for (const path of foldersOfTheDead(dir, prefix)) rmSync(path, { recursive: true, force: true });
}

/** Returns the paths of the folders that clearFoldersOfTheDead() removes. */
export function foldersOfTheDead(dir: string, prefix: string): string[] {
  if (statSync(dir, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(dir)
    .filter((name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)))
    .filter((name) => !isRunning(Number(name.slice(prefix.length))))
    .map((name) => join(dir, name));
}

/**
 * Returns whether another process with an id is running. This process does not count: in another container, an ended
 * process may have had the same id.
 */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM shows that the process exists.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
