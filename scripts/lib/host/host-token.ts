import type { HostKind } from '#catalogue/community/repository-host.ts';
import { CallError } from '../command/command.ts';
import { firstSet, hostOfCi } from './ci.ts';

/** The variable that holds a token of each kind of host, for help and messages. */
export const TOKEN_VARIABLES: Record<HostKind, string> = {
  github: 'GITHUB_TOKEN',
  gitlab: 'GITLAB_TOKEN',
  forgejo: 'FORGEJO_TOKEN',
};

/**
 * Returns the token for a kind of host; undefined if none is set. A token of another kind of host is never taken, since
 * its server must not see it. Throws a CallError, without the token in its message, for a value that no token has.
 */
export function findToken(kind: HostKind, env: NodeJS.ProcessEnv): string | undefined {
  const set = firstSet(tokenVariables(kind, env), env);
  if (set !== undefined && !/^[\w.~+/=-]+$/.test(set.value)) {
    throw new CallError(`${set.name} holds characters that no token has: copy it again`);
  }
  return set?.value;
}

function tokenVariables(kind: HostKind, env: NodeJS.ProcessEnv): string[] {
  if (kind === 'gitlab') return ['GITLAB_TOKEN'];
  // Forgejo's CI gives its own token under the name of GitHub's.
  const isForgejoCi = hostOfCi(env) === 'forgejo';
  if (kind === 'forgejo') return ['FORGEJO_TOKEN', ...(isForgejoCi ? ['GITEA_TOKEN', 'GITHUB_TOKEN'] : [])];
  return isForgejoCi ? ['GH_TOKEN'] : ['GITHUB_TOKEN', 'GH_TOKEN'];
}
