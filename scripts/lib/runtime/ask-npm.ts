import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { CommandError } from '../command/command.ts';
import type { PackageVersion } from './runtime-packages.ts';

/** Returns whether npm has a package in a version. Throws a CommandError where npm cannot be asked. */
export async function isOnNpm({ name, version }: PackageVersion): Promise<boolean> {
  // On Windows npm is a batch file, which only a shell runs.
  const options = { shell: process.platform === 'win32' };
  // The level is named, since "npm run --silent" would have npm keep silent about what failed.
  const question = ['view', '--loglevel=error', `${name}@${version}`, 'version'];
  try {
    const { stdout } = await promisify(execFile)('npm', question, options);
    return stdout.trim() !== '';
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    if (/\bE404\b/.test(said)) return false;
    const reason = said.split('\n').find((line) => line.startsWith('npm error')) ?? said;
    throw new CommandError(`npm cannot be asked for ${name}: see whether there is a network (${reason})`, {
      cause: error,
    });
  }
}
