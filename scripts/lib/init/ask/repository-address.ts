import { shownHost, type HostKind } from '#catalogue/community/repository-host.ts';
import { siteSchema } from '#catalogue/schemas/site/site.ts';

/** Returns the web address of a repository from a Git remote such as `git@github.com:owner/name.git`. */
export function webAddressOf(remote: string): string {
  const written = remote.trim();
  const ssh = /^(?:ssh:\/\/)?[\w.-]+@([\w.-]+)(?::\d+)?[:/](.+)$/.exec(written);
  const address = ssh === null ? written : `https://${ssh[1] ?? ''}/${ssh[2] ?? ''}`;
  return address.replace(/\/+$/, '').replace(/\.git$/, '');
}

/** Returns what is wrong with the web address of a repository and how to correct it, or undefined if it is valid. */
export function findRemoteFault(address: string): string | undefined {
  const fault = siteSchema.shape.repository.safeParse(address).error?.issues[0]?.message;
  if (fault !== undefined || /^\/[^/]+\/[^/]+/.test(new URL(address).pathname)) return fault;
  return 'write the address of a repository, such as https://github.com/owner/name';
}

/** Returns the kind of host that a Git remote shows, or undefined if it shows none. */
export function shownKind(remote: string): HostKind | undefined {
  const address = webAddressOf(remote);
  return URL.canParse(address) ? shownHost(address) : undefined;
}

/** The domains at which public hosts publish pages, by host. */
const PAGES: Readonly<Record<string, string>> = {
  'github.com': 'github.io',
  'gitlab.com': 'gitlab.io',
  'codeberg.org': 'codeberg.page',
};

/** Returns the address at which a public host publishes a repository's pages, or undefined for another host. */
export function pagesAddressOf(repository: string): string | undefined {
  const { hostname, pathname } = new URL(repository);
  const pages = PAGES[hostname];
  const [owner = '', ...rest] = pathname.split('/').filter((part) => part !== '');
  const site = `${owner.toLowerCase()}.${pages ?? ''}`;
  const path = rest.join('/');
  if (pages === undefined || !/^[\w-]+$/.test(owner)) return undefined;
  const isHome = path.toLowerCase() === site || (pages === 'codeberg.page' && path === 'pages');
  return isHome ? `https://${site}/` : `https://${site}/${path}/`;
}
