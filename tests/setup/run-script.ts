import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NODE_FLAGS } from '../../bin/commands.js';
import { listFiles } from './list-files.ts';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** The exit code and the output of a script. */
export interface ScriptResult {
  code: number | null;
  stdout: string;
  stderr: string;
  pid: number | undefined;
}

/** A running script. */
export interface RunningScript {
  child: ChildProcess;
  /** Settles when the script has ended. */
  ended: Promise<ScriptResult>;
  /** Returns its output so far. */
  output: () => string;
}

/** Variables that scripts read or Vitest sets; a script gets them only from its test. */
const NOT_INHERITED = [
  ...['CONTENT_DIR', 'OUT_DIR', 'SITE_URL', 'BASE_PATH', 'PORT', 'HOST'],
  ...['GITHUB_TOKEN', 'GH_TOKEN', 'GITHUB_API_URL'],
  ...['NODE_ENV', 'TEST', 'MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL'],
];

/** The initial size of Node's memory for new objects, in MB, which saves a seventh of the time of a short program. */
const ROOM = ['--min-semi-space-size=16'];

/** Returns the environment without the settings of scripts and the variables of Vitest. */
export function inheritedVariables(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !NOT_INHERITED.includes(key) && !key.startsWith('VITEST')),
  );
}

/** Starts `npx rolebook <name>` in a process of its own, with the given arguments and variables. */
export function startScript(
  name: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
  cwd = projectRoot,
): RunningScript {
  const flags = name === 'build' || name === 'start' ? [...ROOM, ...NODE_FLAGS[name]] : ROOM;
  const child = spawn(process.execPath, [...flags, join(projectRoot, 'bin/rolebook.js'), name, ...args], {
    cwd,
    env: { ...inheritedVariables(), ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<ScriptResult>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr, pid: child.pid }));
  });
  return { child, ended, output: () => stdout + stderr };
}

/** Runs `npx rolebook <name>` in a process of its own, and waits for its end. */
export function runScript(
  name: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<ScriptResult> {
  return startScript(name, args, env).ended;
}

/** Returns the lines of an output that are not empty. */
export function linesOf(output: string): string[] {
  return output.split('\n').filter((line) => line !== '');
}

/** Returns every file of a directory with the hash of its bytes. */
export function hashFiles(dir: string): Record<string, string> {
  return Object.fromEntries(
    listFiles(dir)
      .sort()
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(dir, file)))
          .digest('hex'),
      ]),
  );
}
