import { spawnSync } from 'node:child_process';
import { findRemoteFault, webAddressOf } from './ask/repository-address.ts';

/** Returns the web address of a folder's repository, or undefined if it has no remote "origin" on a host. */
export function remoteOf(dir: string): string | undefined {
  const remote = runGit(dir, ['remote', 'get-url', 'origin']);
  const address = remote === undefined ? undefined : webAddressOf(remote);
  return address !== undefined && findRemoteFault(address) === undefined ? address : undefined;
}

/** The state of a new folder's history: a first commit, a repository without commits, or no repository. */
export type StartedHistory = 'committed' | 'begun' | 'none';

/**
 * Creates a repository in a folder and commits all files. Does nothing without Git or inside another repository, and does not
 * commit if Git knows no author.
 */
export function beginHistory(dir: string): StartedHistory {
  if (runGit(dir, ['rev-parse', '--is-inside-work-tree']) !== undefined) return 'none';
  if (runGit(dir, ['init', '--quiet']) === undefined) return 'none';
  // The workflows expect this name, which Git's settings may change.
  runGit(dir, ['symbolic-ref', 'HEAD', 'refs/heads/main']);
  const identity = ['-c', 'user.useConfigOnly=true', '-c', 'commit.gpgSign=false'];
  const isCommitted =
    runGit(dir, ['add', '--all']) !== undefined &&
    runGit(dir, [...identity, 'commit', '--quiet', '--message', 'Begin our career framework']) !== undefined;
  return isCommitted ? 'committed' : 'begun';
}

/** Returns Git's trimmed output, or undefined if it fails or is not installed. */
function runGit(cwd: string, args: readonly string[]): string | undefined {
  const { status, stdout, error } = spawnSync('git', args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return error === undefined && status === 0 ? stdout.trimEnd() : undefined;
}
