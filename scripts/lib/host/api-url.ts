import type { HostKind } from '#catalogue/community/repository-host.ts';
import { CallError } from '../command/command.ts';
import { firstSet, hostOfCi } from './ci.ts';

/**
 * Returns the address of a host's API without a trailing slash: from the environment, or else the usual one for the
 * address of the repository. Throws a CallError if a variable is not valid.
 */
export function findApiUrl(kind: HostKind, env: NodeJS.ProcessEnv, repository?: string): string {
  const set = firstSet(apiVariables(kind, env), env);
  if (set !== undefined) return parseApiAddress(kind, set);
  return usualApiUrl(kind, new URL(repository ?? HOMES[kind]));
}

const HOMES: Record<HostKind, string> = {
  github: 'https://github.com',
  gitlab: 'https://gitlab.com',
  forgejo: 'https://codeberg.org',
};

const EXAMPLES: Record<HostKind, string> = {
  github: 'https://api.github.com',
  gitlab: 'https://gitlab.com/api/v4',
  forgejo: 'https://codeberg.org/api/v1',
};

/** Returns the names of the variables that may hold the address, except those that another host's CI sets. */
function apiVariables(kind: HostKind, env: NodeJS.ProcessEnv): string[] {
  const ci = hostOfCi(env);
  if (kind === 'gitlab') return ['GITLAB_API_URL', ...(ci === 'gitlab' ? ['CI_API_V4_URL'] : [])];
  if (kind === 'forgejo') return ['FORGEJO_API_URL', ...(ci === 'forgejo' ? ['GITHUB_API_URL'] : [])];
  return ci === 'forgejo' ? [] : ['GITHUB_API_URL'];
}

function usualApiUrl(kind: HostKind, { origin, hostname, protocol, host }: URL): string {
  if (kind === 'gitlab') return `${origin}/api/v4`;
  if (kind === 'forgejo') return `${origin}/api/v1`;
  if (/^(?:www\.)?github\.com$/.test(hostname)) return EXAMPLES.github;
  return hostname.endsWith('.ghe.com') ? `${protocol}//api.${host}` : `${origin}/api/v3`;
}

function parseApiAddress(kind: HostKind, { name, value }: { name: string; value: string }): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isPlain = url?.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (!isPlain || !/^https?:$/.test(url.protocol)) {
    throw new CallError(`${name} is not a plain web address: set it to one such as ${EXAMPLES[kind]}`);
  }
  return url.href.replace(/\/+$/, '');
}
