import spawn, { SubprocessError } from 'nano-spawn';
import { CommandError } from '../command/command.ts';
import type { PackageVersion } from './runtime-packages.ts';

/** Returns whether npm has a version of a package. Throws a CommandError if npm does not answer. */
export async function isOnNpm({ name, version }: PackageVersion): Promise<boolean> {
  // Sets the log level, since "npm run --silent" would suppress errors here, too.
  const question = ['view', '--loglevel=error', `${name}@${version}`, 'version'];
  try {
    const { stdout } = await spawn('npm', question);
    return stdout.trim() !== '';
  } catch (error) {
    const said = error instanceof SubprocessError ? error.stderr || error.message : String(error);
    if (/\bE404\b/.test(said)) return false;
    const reason = said.split('\n').find((line) => line.startsWith('npm error')) ?? said;
    throw new CommandError(`npm does not answer about ${name}: check the network connection (${reason})`, {
      cause: error,
    });
  }
}
