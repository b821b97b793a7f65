import type { Site } from '#catalogue/model/catalogue.ts';

/** The kinds of hosts whose URLs Rolebook knows, by their software. */
export type HostKind = 'github' | 'gitlab' | 'forgejo';

/** The name that each kind of host gives a change to be merged. */
export const REQUEST_WORDS = {
  github: 'pull request',
  gitlab: 'merge request',
  forgejo: 'pull request',
} as const satisfies Record<HostKind, string>;

/** The URLs of a repository's pages on its host. */
export interface RepositoryHost {
  /** The repository, without a slash at the end. */
  home: string;
  /** The editor for a file of a branch; `atLine()` adds a line. */
  edit: (branch: string, path: string) => string;
  commit: (hash: string) => string;
  issues: string;
  request: (typeof REQUEST_WORDS)[HostKind];
  /** The form for a proposal; `fillProposalForm()` fills it in. */
  proposalForm: string;
  /** The page to subscribe to the repository, or the repository itself if the host has no such page. */
  watch: string;
  /** The page of a reviewer by account name, or of a team as `org/team`. */
  owner: (name: string) => string;
}

/** Returns the kind of host of a site's repository, or undefined if it has no repository or its host is `none`. */
export function hostOf({ repository, host }: Pick<Site, 'repository' | 'host'>): HostKind | undefined {
  if (repository === undefined || host === 'none') return undefined;
  return host ?? shownHost(repository) ?? 'github';
}

/** Returns the kind of host that a repository's URL implies, or undefined if the host is not known. */
export function shownHost(repository: string): HostKind | undefined {
  const { hostname } = new URL(repository);
  if (/^github\.|\.ghe\.com$/.test(hostname)) return 'github';
  if (/^gitlab\./.test(hostname)) return 'gitlab';
  if (/^(?:codeberg\.org$|(?:forgejo|gitea)\.)/.test(hostname)) return 'forgejo';
  return undefined;
}

/** Returns the URLs of a site's repository, or undefined if it has no host. */
export function repositoryHost(site: Pick<Site, 'repository' | 'host'>): RepositoryHost | undefined {
  const kind = hostOf(site);
  if (kind === undefined || site.repository === undefined) return undefined;
  return hosts[kind](site.repository.replace(/\/+$/, '').replace(/\.git$/, ''));
}

const hosts: Record<HostKind, (home: string) => RepositoryHost> = {
  github: (home) => ({
    home,
    edit: (branch, path) => `${home}/edit/${encodePath(branch)}/${encodePath(path)}`,
    commit: (hash) => `${home}/commit/${hash}`,
    issues: `${home}/issues`,
    request: REQUEST_WORDS.github,
    proposalForm: `${home}/issues/new?template=proposal.yml`,
    watch: `${home}/subscription`,
    owner: (name) =>
      name.includes('/')
        ? `${new URL(home).origin}/orgs/${name.replace('/', '/teams/')}`
        : ownerPage(home, name),
  }),
  gitlab: (home) => ({
    home,
    edit: (branch, path) => `${home}/-/edit/${encodePath(branch)}/${encodePath(path)}`,
    commit: (hash) => `${home}/-/commit/${hash}`,
    issues: `${home}/-/issues`,
    request: REQUEST_WORDS.gitlab,
    proposalForm: `${home}/-/issues/new`,
    watch: home,
    owner: (name) => ownerPage(home, name),
  }),
  forgejo: (home) => ({
    home,
    edit: (branch, path) => `${home}/_edit/${encodePath(branch)}/${encodePath(path)}`,
    commit: (hash) => `${home}/commit/${hash}`,
    issues: `${home}/issues`,
    request: REQUEST_WORDS.forgejo,
    proposalForm: `${home}/issues/new?template=.forgejo/ISSUE_TEMPLATE/proposal.yml`,
    watch: home,
    owner: (name) => ownerPage(home, name),
  }),
};

/** Returns the URL of a file at a line, counted from 1, in the format of all these hosts. */
export function atLine(file: string, line: number): string {
  return `${file}#L${String(line)}`;
}

function ownerPage(home: string, name: string): string {
  return `${new URL(home).origin}/${encodePath(name)}`;
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
