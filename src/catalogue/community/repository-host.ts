import type { Site } from '#catalogue/model/catalogue.ts';

/** The kinds of hosts whose pages Rolebook can address; servers of the same software are of the same kind. */
export type HostKind = 'github' | 'gitlab' | 'forgejo';

/** What each kind of host calls a change that waits to be merged. */
export const REQUEST_WORDS = {
  github: 'pull request',
  gitlab: 'merge request',
  forgejo: 'pull request',
} as const satisfies Record<HostKind, string>;

/** How the pages of a repository are addressed by its host. */
export interface RepositoryHost {
  /** The repository itself, without a slash at its end. */
  home: string;
  /** The editor for a file of a branch; `atLine()` leads to a line of it. */
  edit: (branch: string, path: string) => string;
  commit: (hash: string) => string;
  /** The list of issues, where a fault is reported. */
  issues: string;
  /** The host's name for a change that waits to be merged. */
  request: (typeof REQUEST_WORDS)[HostKind];
  /** A form for a proposal, to be filled in by `fillProposalForm()`. */
  proposalForm: string;
  /** Where one asks to be told of what happens; the repository itself where its host has no page for that. */
  watch: string;
  /** Somebody who reviews, by their account name, or a team as `org/team`. */
  owner: (name: string) => string;
}

/** Returns the kind of host that holds a site's repository; undefined without a repository, and where the host is `none`. */
export function hostOf({ repository, host }: Pick<Site, 'repository' | 'host'>): HostKind | undefined {
  if (repository === undefined || host === 'none') return undefined;
  return host ?? shownHost(repository) ?? 'github';
}

/** Returns the kind of host that the address of a repository shows; undefined for a name that says nothing of it. */
export function shownHost(repository: string): HostKind | undefined {
  const { hostname } = new URL(repository);
  if (/^github\.|\.ghe\.com$/.test(hostname)) return 'github';
  if (/^gitlab\./.test(hostname)) return 'gitlab';
  if (/^(?:codeberg\.org$|(?:forgejo|gitea)\.)/.test(hostname)) return 'forgejo';
  return undefined;
}

/** Returns the pages of a site's repository at its host; undefined if the host is not known. */
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

/** The address of a file at a line, from 1, as all of these hosts write it. */
export function atLine(file: string, line: number): string {
  return `${file}#L${String(line)}`;
}

function ownerPage(home: string, name: string): string {
  return `${new URL(home).origin}/${encodePath(name)}`;
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
