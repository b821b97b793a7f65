import spawn, { SubprocessError } from 'nano-spawn';
import { z } from 'zod';
import { CommandError } from '../command/command.ts';
import type { packageManagerOf } from './project-manifest.ts';

/** Returns the newest version on npm. Throws a CommandError if npm does not answer. */
export async function newestVersion(dir: string): Promise<string> {
  try {
    const { stdout } = await spawn('npm', ['view', 'rolebook', 'version', '--json'], { cwd: dir });
    return z.string().parse(JSON.parse(stdout));
  } catch (error) {
    const reason =
      error instanceof SubprocessError ? (error.stderr.trim().split('\n')[0] ?? '') : 'no version';
    throw new CommandError(
      `npm does not say which version is the newest (${reason}): name a version, such as "npx rolebook upgrade 1.2.3"`,
      { cause: error },
    );
  }
}

/** Installs the packages of a folder, and shows the package manager's output. Returns whether that succeeded. */
export async function installPackages(
  manager: ReturnType<typeof packageManagerOf>,
  dir: string,
): Promise<boolean> {
  try {
    await spawn(manager, ['install'], { cwd: dir, stdio: ['ignore', 'inherit', 'inherit'] });
    return true;
  } catch (error) {
    if (error instanceof SubprocessError) return false;
    throw error;
  }
}
