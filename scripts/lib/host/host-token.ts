import type { HostKind } from '#catalogue/community/repository-host.ts';
import { CallError } from '../command/command.ts';
import { firstSet, hostOfCi } from './ci.ts';

/** The variable of each kind of host's token, for help and messages. */
export const TOKEN_VARIABLES: Record<HostKind, string> = {
  github: 'GITHUB_TOKEN',
  gitlab: 'GITLAB_TOKEN',
  forgejo: 'FORGEJO_TOKEN',
};

/**
 * Returns the token for a kind of host, or undefined if none is set. Never returns the token of another kind, which this
 * server must not see. Throws a CallError, without the value, if it is not valid.
 */
export function findToken(kind: HostKind, env: NodeJS.ProcessEnv): string | undefined {
  const set = firstSet(tokenVariables(kind, env), env);
  if (set !== undefined && !/^[\w.~+/=-]+$/.test(set.value)) {
    throw new CallError(`${set.name} contains characters that are not valid in a token: copy it again`);
  }
  return set?.value;
}

function tokenVariables(kind: HostKind, env: NodeJS.ProcessEnv): string[] {
  if (kind === 'gitlab') return ['GITLAB_TOKEN'];
  // Forgejo's CI sets its token as GITHUB_TOKEN.
  const isForgejoCi = hostOfCi(env) === 'forgejo';
  if (kind === 'forgejo') return ['FORGEJO_TOKEN', ...(isForgejoCi ? ['GITEA_TOKEN', 'GITHUB_TOKEN'] : [])];
  return isForgejoCi ? ['GH_TOKEN'] : ['GITHUB_TOKEN', 'GH_TOKEN'];
}
