import { hostOf, type HostKind } from '#catalogue/community/repository-host.ts';
import type { Site } from '#catalogue/model/catalogue.ts';
import { CallError, CommandError } from '../command/command.ts';
import { findApiUrl } from './api-url.ts';
import { firstSet, hostOfCi } from './ci.ts';
import { findToken } from './host-token.ts';

/** A repository and its access to the host's API. */
export interface HostedRepository {
  kind: HostKind;
  /** The address of the host's API, without a trailing slash. */
  apiUrl: string;
  /** The path `owner/name`, on GitLab with the names of all groups. */
  path: string;
  token: string | undefined;
}

interface RepositoryRequest {
  env: NodeJS.ProcessEnv;
  site: Pick<Site, 'repository' | 'host'> | undefined;
  /** The path of another repository on the same host, from the call. */
  repo?: string | undefined;
}

/** Finds the repository of the CI, or else of site.yaml. Throws a CallError or a CommandError if there is none. */
export function findHostedRepository(request: RepositoryRequest): HostedRepository {
  const { env, site, repo } = request;
  const ci = hostOfCi(env);
  const kind = ci ?? (site === undefined ? undefined : hostOf(site));
  if (kind === undefined) {
    throw new CommandError(
      'this is not the CI of GitHub, GitLab or Forgejo, and site.yaml has problems or names no repository on one of them: ' +
        'add "repository" to it, and "host" if the address does not show the kind of host',
    );
  }
  return {
    kind,
    // A CI provides the address of its API.
    apiUrl: findApiUrl(kind, env, ci === undefined ? site?.repository : undefined),
    path: repo === undefined ? findPath(kind, request) : parseRepositoryPath(kind, repo),
    token: findToken(kind, env),
  };
}

/** Returns the path of a repository from its web address, or undefined if the address is not valid. */
export function pathOfRepository(kind: HostKind, address: string): string | undefined {
  const path = new URL(address).pathname.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
  return isRepositoryPath(kind, path) ? path : undefined;
}

/** Returns the value of `--repo`. Throws a CallError if it is not a valid path. */
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
    if (path === undefined) throw new CommandError(`${name} is not set: write --repo owner/name`);
    return path;
  }
  const address = site?.repository ?? '';
  const path = pathOfRepository(kind, address);
  if (path === undefined) {
    throw new CommandError(
      `"repository" of site.yaml, ${address}, is not the address of a repository: correct it, or write --repo owner/name`,
    );
  }
  return path;
}
