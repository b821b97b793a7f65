import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { CommandError } from '../command/command.ts';
import type { packageManagerOf } from './project-manifest.ts';

/** On Windows, npm needs a shell. */
const shell = process.platform === 'win32';

/** Returns the newest version on npm. Throws a CommandError if npm does not answer. */
export async function newestVersion(dir: string): Promise<string> {
  const child = spawn('npm', ['view', 'rolebook', 'version', '--json'], { cwd: dir, shell });
  const [printed, errors] = await Promise.all([text(child.stdout), text(child.stderr), ended(child)]);
  const found = z.string().safeParse(parseJson(printed));
  if (found.success) return found.data;
  const reason = errors.trim().split('\n')[0] ?? '';
  throw new CommandError(
    `npm does not say which version is the newest (${reason}): name a version, such as "npx rolebook upgrade 1.2.3"`,
  );
}

/** Installs the packages of a folder, and shows the package manager's output. Returns whether that succeeded. */
export async function installPackages(
  manager: ReturnType<typeof packageManagerOf>,
  dir: string,
): Promise<boolean> {
  const child = spawn(manager, ['install'], { cwd: dir, shell, stdio: ['ignore', 'inherit', 'inherit'] });
  return (await ended(child)) === 0;
}

/** Resolves with the exit code, or undefined if the program could not be started. */
function ended(child: ReturnType<typeof spawn>): Promise<number | undefined> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(undefined));
    child.once('close', (code) => resolve(code ?? undefined));
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
