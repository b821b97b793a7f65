import { askGit } from '#reader/git/git.ts';
import type { HostKind } from '#catalogue/community/repository-host.ts';
import { git } from './git-command.ts';

export interface Remote {
  kind: HostKind;
  /** The address, without an account. */
  url: string;
  token: string;
}

/** Returns whether a branch on the server has the same files as a commit at some paths. */
export function hasSameFiles(
  dir: string,
  remote: Remote,
  { branch, commit, paths }: { branch: string; commit: string; paths: readonly string[] },
): boolean {
  // A depth would truncate the history of a complete clone.
  const isShallow = git(dir, ['rev-parse', '--is-shallow-repository']) === 'true';
  const depth = isShallow ? ['--depth', '1'] : [];
  const reference = `refs/heads/${branch}`;
  const variables = withToken(remote);
  if (git(dir, ['ls-remote', remote.url, reference], variables) === '') return false;
  git(dir, ['fetch', '--quiet', '--no-tags', ...depth, remote.url, reference], variables);
  return (
    askGit(dir, ['--literal-pathspecs', 'diff', '--quiet', 'FETCH_HEAD', commit, '--', ...paths]) !==
    undefined
  );
}

/** Force-pushes a commit to a branch on the server, which loses its former commits. */
export function pushBranch(dir: string, remote: Remote, branch: string, commit: string): void {
  git(dir, ['push', '--quiet', '--force', remote.url, `${commit}:refs/heads/${branch}`], withToken(remote));
}

/** The account names for basic authentication; servers check only the token. */
const ACCOUNTS: Record<HostKind, string> = {
  github: 'x-access-token',
  forgejo: 'x-access-token',
  gitlab: 'oauth2',
};

/**
 * Returns environment variables with which Git sends the token to this repository only. They keep it out of the repository's
 * settings and of process lists.
 */
function withToken({ kind, url, token }: Remote): NodeJS.ProcessEnv {
  if (!/^https?:/.test(url)) return {};
  const header = `Authorization: Basic ${Buffer.from(`${ACCOUNTS[kind]}:${token}`).toString('base64')}`;
  const count = Number(process.env['GIT_CONFIG_COUNT'] ?? '0') || 0;
  const key = `http.${url}.extraHeader`;
  return {
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_COUNT: String(count + 2),
    // An empty value removes headers that a checkout may have left in the settings.
    [`GIT_CONFIG_KEY_${String(count)}`]: key,
    [`GIT_CONFIG_VALUE_${String(count)}`]: '',
    [`GIT_CONFIG_KEY_${String(count + 1)}`]: key,
    [`GIT_CONFIG_VALUE_${String(count + 1)}`]: header,
  };
}
