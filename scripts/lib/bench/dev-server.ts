import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { packagePath } from '../command/places.ts';

/** The longest wait for the server to start, and the pause between checks of its output, in milliseconds. */
const PATIENCE = 60_000;
const PAUSE = 50;

export interface DevServer {
  /** Such as `http://127.0.0.1:4321`. */
  address: string;
  printed: () => string;
  stop: () => Promise<void>;
}

/** Starts the development server for a content directory. Throws an Error with its output if it does not start. */
export async function startDevServer(contentDir: string): Promise<DevServer> {
  const variables = { NODE_ENV: '', VITEST: '', FORCE_COLOR: '0', HOST: '127.0.0.1', PORT: '0' };
  const child = spawn(process.execPath, [packagePath('bin/rolebook.js'), 'dev'], {
    env: { ...process.env, ...variables, BASE_PATH: '/', CONTENT_DIR: contentDir },
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
  };
  const end = Date.now() + PATIENCE;
  while (Date.now() < end && child.exitCode === null) {
    const address = /http:\/\/[\w.]+:\d+/.exec(printed)?.[0];
    if (address !== undefined) return { address, printed: () => printed, stop };
    await wait(PAUSE);
  }
  await stop();
  throw new Error(`the development server did not start: ${printed}`);
}
