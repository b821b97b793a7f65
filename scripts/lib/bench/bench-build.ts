import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { NODE_FLAGS } from '../../../bin/commands.js';
import { PACKAGE_DIR } from '../command/places.ts';
import type { Readable } from 'node:stream';
import { CommandError } from '../command/command.ts';

const hook = new URL('print-peak-memory.ts', import.meta.url).href;

/** The cost of `npx rolebook build --pages-only`, and the size of the pages. */
export interface BuildFigures {
  seconds: number;
  /** The peak memory of the process, in MiB. */
  peak: number;
  pages: number;
  /** The size of all HTML, in megabytes. */
  html: number;
}

/** Measures `npx rolebook build --pages-only` of a content directory in a separate process. */
export async function benchBuild(contentDir: string, outDir: string): Promise<BuildFigures> {
  const run = await runBuild(['--pages-only'], { CONTENT_DIR: contentDir, OUT_DIR: outDir });
  return { ...run, ...sizeOfPages(outDir) };
}

interface BuildRun extends Pick<BuildFigures, 'seconds' | 'peak'> {
  /** The seconds of each step, by the name that the build prints. */
  steps: Record<string, number>;
}

/** Runs `npx rolebook build` with these options and variables. Throws a CommandError if it fails. */
export async function runBuild(
  options: readonly string[],
  variables: Record<string, string>,
): Promise<BuildRun> {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [...NODE_FLAGS.build, '--import', hook, 'bin/rolebook.js', 'build', ...options],
    {
      cwd: PACKAGE_DIR,
      env: { ...process.env, BASE_PATH: '/', ...variables },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    },
  );
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const pipes = [child.stdout, child.stderr, child.stdio[3]] as Readable[];
  const [printed = '', errors = '', peak] = await Promise.all(pipes.map((pipe) => text(pipe)));
  if ((await ended) !== 0) throw new CommandError(`the build failed: ${errors}`);
  return {
    seconds: (performance.now() - start) / 1000,
    peak: Number(peak) / 1024,
    steps: stepsIn(printed),
  };
}

function stepsIn(printed: string): Record<string, number> {
  const lines = printed.matchAll(/^([^:\n]+): .* in ([\d.]+) s$/gm);
  return Object.fromEntries([...lines].map(([, name = '', seconds]) => [name, Number(seconds)]));
}

function sizeOfPages(dir: string): { pages: number; html: number } {
  const sizes = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => statSync(join(dir, file)).size);
  return { pages: sizes.length, html: sizes.reduce((sum, size) => sum + size, 0) / 1e6 };
}
