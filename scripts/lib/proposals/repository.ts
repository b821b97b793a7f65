import { CallError, CommandError } from '../command/command.ts';

/** A repository on GitHub, or on a server of its kind. */
export interface Repository {
  owner: string;
  name: string;
  /** The address of the host's API, without a slash at its end. */
  apiUrl: string;
}

interface RepositoryRequest {
  /** `owner/name`, as the call gives it. */
  repo?: string | undefined;
  /** The repository's address, as site.yaml gives it. */
  address?: string | undefined;
  /** The API's address, as the environment gives it. */
  apiUrl?: string | undefined;
}

/**
 * The repository whose proposals are read: that of the call, or that of site.yaml; the API is that of its host, unless
 * the environment names another. Throws a CallError or a CommandError that says what to set where there is none.
 */
export function findRepository({ repo, address, apiUrl }: RepositoryRequest): Repository {
  const host = address === undefined ? undefined : new URL(address);
  return {
    ...(repo === undefined ? parseAddress(host) : parseName(repo)),
    apiUrl: apiUrl === undefined ? apiOf(host) : parseApiUrl(apiUrl),
  };
}

const NAME = /^(?!\.+\/)(?<owner>[\w.-]+)\/(?!\.+$)(?<name>[\w.-]+)$/;

function parseName(repo: string): { owner: string; name: string } {
  const found = split(repo);
  if (found === undefined) throw new CallError(`--repo ${repo}: write it as --repo owner/name`);
  return found;
}

function parseAddress(address: URL | undefined): { owner: string; name: string } {
  if (address === undefined) {
    throw new CommandError('site.yaml names no repository: add "repository", or say --repo owner/name');
  }
  const found = split(address.pathname.replace(/^\/|\/$/g, '').replace(/\.git$/, ''));
  if (found === undefined) {
    throw new CommandError(
      `the repository of site.yaml, ${address.href}, is no owner/name on GitHub: correct it, or say --repo owner/name`,
    );
  }
  return found;
}

function split(path: string): { owner: string; name: string } | undefined {
  const { owner, name } = NAME.exec(path)?.groups ?? {};
  return owner === undefined || name === undefined ? undefined : { owner, name };
}

function apiOf(host: URL | undefined): string {
  const isGithub = host === undefined || /^(?:www\.)?github\.com$/.test(host.hostname);
  return isGithub ? 'https://api.github.com' : `${host.origin}/api/v3`;
}

function parseApiUrl(apiUrl: string): string {
  const url = URL.canParse(apiUrl) ? new URL(apiUrl) : undefined;
  const isPlain = url?.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (!isPlain || !/^https?:$/.test(url.protocol)) {
    throw new CallError(
      'GITHUB_API_URL is no plain web address: set it to one such as https://api.github.com',
    );
  }
  return url.href.replace(/\/+$/, '');
}
