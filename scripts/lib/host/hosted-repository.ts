import { hostOf, type HostKind } from '#catalogue/community/repository-host.ts';
import type { Site } from '#catalogue/model/catalogue.ts';
import { CallError, CommandError } from '../command/command.ts';
import { findApiUrl } from './api-url.ts';
import { firstSet, hostOfCi } from './ci.ts';
import { findToken } from './host-token.ts';

/** A repository, and how its host is asked about it. */
export interface HostedRepository {
  kind: HostKind;
  /** The address of the host's API, without a slash at its end. */
  apiUrl: string;
  /** `owner/name`; on GitLab with the names of all groups before it. */
  path: string;
  token: string | undefined;
}

interface RepositoryRequest {
  env: NodeJS.ProcessEnv;
  site: Pick<Site, 'repository' | 'host'> | undefined;
  /** The path of another repository on that host, as the call gives it. */
  repo?: string | undefined;
}

/**
 * Finds the repository that a command works on: that of the CI it runs in, else that of site.yaml. Throws a CallError or
 * a CommandError that says what to set if there is none.
 */
export function findHostedRepository(request: RepositoryRequest): HostedRepository {
  const { env, site, repo } = request;
  const ci = hostOfCi(env);
  const kind = ci ?? (site === undefined ? undefined : hostOf(site));
  if (kind === undefined) {
    throw new CommandError(
      'this is not the CI of GitHub, GitLab or Forgejo, and site.yaml has problems or names no repository on one: ' +
        'add "repository" to it, and "host" if the address does not show the kind of host',
    );
  }
  return {
    kind,
    // A CI says where its own API is.
    apiUrl: findApiUrl(kind, env, ci === undefined ? site?.repository : undefined),
    path: repo === undefined ? findPath(kind, request) : parseRepositoryPath(kind, repo),
    token: findToken(kind, env),
  };
}

/** Returns the path of a repository as its address has it; undefined for an address of something else. */
export function pathOfRepository(kind: HostKind, address: string): string | undefined {
  const path = new URL(address).pathname.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
  return isRepositoryPath(kind, path) ? path : undefined;
}

/** Returns the path that a call gives with `--repo`; throws a CallError for one that no repository has. */
export function parseRepositoryPath(kind: HostKind, repo: string): string {
  if (isRepositoryPath(kind, repo)) return repo;
  throw new CallError(
    `--repo is "${repo}": write it as --repo ${kind === 'gitlab' ? 'group/name' : 'owner/name'}`,
  );
}

function isRepositoryPath(kind: HostKind, path: string): boolean {
  const names = path.split('/');
  const fits = kind === 'gitlab' ? names.length >= 2 : names.length === 2;
  return fits && names.every((name) => /^(?!\.+$)[\w.-]+$/.test(name));
}

function findPath(kind: HostKind, { env, site }: RepositoryRequest): string {
  if (hostOfCi(env) !== undefined) {
    const name = kind === 'gitlab' ? 'CI_PROJECT_PATH' : 'GITHUB_REPOSITORY';
    const path = firstSet([name], env)?.value;
    if (path === undefined) throw new CommandError(`${name} is not set: say --repo owner/name`);
    return path;
  }
  const address = site?.repository ?? '';
  const path = pathOfRepository(kind, address);
  if (path === undefined) {
    throw new CommandError(
      `"repository" of site.yaml, ${address}, is not the address of a repository: correct it, or say --repo owner/name`,
    );
  }
  return path;
}
