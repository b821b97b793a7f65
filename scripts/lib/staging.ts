import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { CommandError } from './command.ts';

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
 * a build that fails or is interrupted leaves the previous output as it was.
 */
export async function publishWhole(outDir: string, build: (staging: string) => Promise<void>): Promise<void> {
  const parent = dirname(outDir);
  const staging = join(parent, `.${basename(outDir)}.building-${String(process.pid)}`);
  const previous = join(parent, `.${basename(outDir)}.previous-${String(process.pid)}`);
  const discard = (): void => rmSync(staging, { recursive: true, force: true });
  const interrupted = (): never => {
    discard();
    process.exit(130);
  };
  try {
    mkdirSync(staging, { recursive: true });
  } catch (error) {
    throw new CommandError(
      `cannot write beside ${outDir} (${String(error)}): set OUT_DIR to a place that can be written`,
    );
  }
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    await build(staging);
    if (existsSync(outDir)) renameSync(outDir, previous);
    renameSync(staging, outDir);
    rmSync(previous, { recursive: true, force: true });
  } finally {
    discard();
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  }
}
