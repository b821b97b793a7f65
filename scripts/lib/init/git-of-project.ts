import { spawnSync } from 'node:child_process';
import { findRemoteFault, webAddressOf } from './ask/repository-address.ts';

/** Returns the web address of the repository in which a folder is, if it has a remote "origin" on a host. */
export function remoteOf(dir: string): string | undefined {
  const remote = runGit(dir, ['remote', 'get-url', 'origin']);
  const address = remote === undefined ? undefined : webAddressOf(remote);
  return address !== undefined && findRemoteFault(address) === undefined ? address : undefined;
}

/** What became of the history of a new folder: a first commit, a repository without one, or none of its own. */
export type StartedHistory = 'committed' | 'begun' | 'none';

/**
 * Begins a repository in a folder, with all its files in a first commit. Without Git, or inside of another repository, it does
 * nothing; without a name for commits, the repository has none yet.
 */
export function beginHistory(dir: string): StartedHistory {
  if (runGit(dir, ['rev-parse', '--is-inside-work-tree']) !== undefined) return 'none';
  if (runGit(dir, ['init', '--quiet']) === undefined) return 'none';
  // The workflows know the branch by this name, whatever Git was set to call it.
  runGit(dir, ['symbolic-ref', 'HEAD', 'refs/heads/main']);
  const identity = ['-c', 'user.useConfigOnly=true', '-c', 'commit.gpgSign=false'];
  const isCommitted =
    runGit(dir, ['add', '--all']) !== undefined &&
    runGit(dir, [...identity, 'commit', '--quiet', '--message', 'Begin our career framework']) !== undefined;
  return isCommitted ? 'committed' : 'begun';
}

/** Returns what Git prints, without the end of the line; undefined if it fails or is not there. */
function runGit(cwd: string, args: readonly string[]): string | undefined {
  const { status, stdout, error } = spawnSync('git', args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return error === undefined && status === 0 ? stdout.trimEnd() : undefined;
}
