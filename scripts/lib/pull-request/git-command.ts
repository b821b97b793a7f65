import { GitError, runGit } from '#reader/git/git.ts';
import { CommandError } from '../command/command.ts';

/** Runs Git in a folder and returns its trimmed output. Throws a CommandError with Git's message if it fails. */
export function git(dir: string, args: readonly string[], variables: NodeJS.ProcessEnv = {}): string {
  try {
    return runGit(dir, args, '', variables).toString('utf8').trim();
  } catch (error) {
    if (error instanceof GitError) throw new CommandError(error.message, { cause: error });
    throw new CommandError(`"git ${commandOf(args)}" failed: ${sayingOf(error)}`, { cause: error });
  }
}

function commandOf(args: readonly string[]): string {
  return args.find((arg) => /^[a-z][a-z-]+$/.test(arg)) ?? '';
}

function sayingOf(error: unknown): string {
  const stderr = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
  return stderr
    .split('\n')
    .map((line) => line.replace(/^(?:fatal|error|remote): */, '').trim())
    .filter((line) => line !== '')
    .join('; ');
}
