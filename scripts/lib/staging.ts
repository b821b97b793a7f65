import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CommandError } from './command.ts';
import { besideOutput, clearLeftovers } from './leftovers.ts';

/**
 * Refuses an output directory whose replacement would take something else along: one that holds a
 * directory that must be kept, or a repository. Throws a CommandError that says what to set.
 */
export function refuseToReplace(outDir: string, kept: readonly string[]): void {
  const held = kept.find((dir) => !relative(outDir, dir).startsWith('..'));
  const what = held ?? (existsSync(join(outDir, '.git')) ? 'a repository' : undefined);
  if (what === undefined) return;
  throw new CommandError(
    `OUT_DIR is ${outDir}, which holds ${what}, and a build replaces that directory as a whole: ` +
      'set it to a directory of its own, such as dist',
  );
}

/**
 * Lets `build` write into a directory beside `outDir`, which takes its place only when all is done:
 * a build that fails, is interrupted or killed leaves the previous output as it was.
 */
export async function publishWhole(outDir: string, build: (staging: string) => Promise<void>): Promise<void> {
  const staging = besideOutput(outDir, 'building');
  const discard = (): void => rmSync(staging, { recursive: true, force: true });
  const interrupted = (): never => {
    discard();
    process.exit(130);
  };
  try {
    clearLeftovers(outDir);
    mkdirSync(staging, { recursive: true });
  } catch (error) {
    throw new CommandError(
      `cannot write beside ${outDir} (${String(error)}): set OUT_DIR to a place that can be written`,
    );
  }
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    await build(staging);
    replace(outDir, staging);
  } finally {
    discard();
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  }
}

/** Two renames, between which there is no output: who is killed there leaves it to the next build to bring it back. */
function replace(outDir: string, staging: string): void {
  const previous = besideOutput(outDir, 'previous');
  const isThere = existsSync(outDir);
  if (isThere) renameSync(outDir, previous);
  try {
    renameSync(staging, outDir);
  } catch (error) {
    if (isThere) renameSync(previous, outDir);
    throw error;
  }
  rmSync(previous, { recursive: true, force: true });
}
