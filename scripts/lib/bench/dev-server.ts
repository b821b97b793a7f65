import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PROJECT_DIR } from '../command/project.ts';

/** What of the project the server needs. */
const PARTS = ['src', 'public', 'scripts', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** How long it may take to start, in milliseconds, and how often it is asked. */
const PATIENCE = 60_000;
const PAUSE = 50;

/** A running `npm run dev`. */
export interface DevServer {
  /** Such as `http://127.0.0.1:4321`. */
  address: string;
  /** All that it has printed so far. */
  printed: () => string;
  stop: () => Promise<void>;
}

/**
 * Starts the development server for a content directory, in a copy of the project, since Astro serves a folder once only.
 * Throws an Error with what it printed where it does not start.
 */
export async function startDevServer(contentDir: string): Promise<DevServer> {
  const project = mkdtempSync(join(tmpdir(), 'rolebook-dev-'));
  for (const part of PARTS) cpSync(join(PROJECT_DIR, part), join(project, part), { recursive: true });
  symlinkSync(join(PROJECT_DIR, 'node_modules'), join(project, 'node_modules'), 'junction');
  const program = join(project, 'scripts/run.js');
  const variables = { NODE_ENV: '', VITEST: '', FORCE_COLOR: '0' };
  const child = spawn(process.execPath, [program, 'astro', 'dev', '--host', '127.0.0.1', '--port', '0'], {
    cwd: project,
    env: { ...process.env, ...variables, BASE_PATH: '/', CONTENT_DIR: contentDir },
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
    rmSync(project, { recursive: true, force: true });
  };
  for (const end = Date.now() + PATIENCE; Date.now() < end && child.exitCode === null; await wait(PAUSE)) {
    const address = /http:\/\/[\w.]+:\d+/.exec(printed)?.[0];
    if (address !== undefined) return { address, printed: () => printed, stop };
  }
  await stop();
  throw new Error(`the development server did not start: ${printed}`);
}
