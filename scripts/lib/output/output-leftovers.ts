import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { foldersOfTheDead } from './leftovers.ts';
import { INSIDE_PREFIX, restoreContents } from './swap-contents.ts';

/** The purpose of a temporary folder that a build creates beside its output. */
export type Leftover = 'building' | 'previous';

/** Returns the path of a folder beside the output, which ends with the process id of the build. */
export function besideOutput(output: string, what: Leftover, pid = process.pid): string {
  return join(dirname(output), `.${basename(output)}.${what}-${String(pid)}`);
}

/** Cleans up after killed builds: restores an output that was moved away but not replaced, and removes other leftovers. */
export function clearLeftovers(output: string): void {
  for (const previous of leftoversOf(output, 'previous')) {
    if (existsSync(output)) rmSync(previous, { recursive: true, force: true });
    else renameSync(previous, output);
  }
  for (const staging of leftoversOf(output, 'building')) rmSync(staging, { recursive: true, force: true });
  for (const work of foldersOfTheDead(output, INSIDE_PREFIX)) restoreContents(output, work);
}

function leftoversOf(output: string, what: Leftover): string[] {
  return foldersOfTheDead(dirname(output), basename(besideOutput(output, what, 0)).slice(0, -1));
}
