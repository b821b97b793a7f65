/** How the pages of a repository are addressed by its host. */
export interface RepositoryHost {
  /** The repository itself, without a slash at its end. */
  home: string;
  /** The editor for a file of a branch; `atLine()` leads to a line of it. */
  edit: (branch: string, path: string) => string;
  commit: (hash: string) => string;
  /** A form for a proposal, to be filled in by `fillProposalForm()`. */
  proposalForm: string;
  /** Where one asks to be told of what happens; the repository itself where its host has no page for that. */
  watch: string;
  /** Somebody who reviews, by their account name, or a team as `org/team`. */
  owner: (name: string) => string;
}

/** The pages of a repository: on GitHub or a server of its kind, GitLab, or Forgejo, by what its address says. */
export function repositoryHost(repository: string): RepositoryHost {
  const home = repository.replace(/\/+$/, '').replace(/\.git$/, '');
  const { origin, hostname } = new URL(home);
  const owner = (name: string): string => `${origin}/${name.split('/').map(encodeURIComponent).join('/')}`;
  if (/^gitlab\./.test(hostname)) {
    return {
      home,
      edit: (branch, path) => `${home}/-/edit/${encodePath(branch)}/${encodePath(path)}`,
      commit: (hash) => `${home}/-/commit/${hash}`,
      proposalForm: `${home}/-/issues/new`,
      watch: home,
      owner,
    };
  }
  if (/^(?:codeberg\.org$|(?:forgejo|gitea)\.)/.test(hostname)) {
    return {
      home,
      edit: (branch, path) => `${home}/_edit/${encodePath(branch)}/${encodePath(path)}`,
      commit: (hash) => `${home}/commit/${hash}`,
      proposalForm: `${home}/issues/new`,
      watch: home,
      owner,
    };
  }
  return {
    home,
    edit: (branch, path) => `${home}/edit/${encodePath(branch)}/${encodePath(path)}`,
    commit: (hash) => `${home}/commit/${hash}`,
    proposalForm: `${home}/issues/new?template=proposal.yml`,
    watch: `${home}/subscription`,
    owner: (name) => (name.includes('/') ? `${origin}/orgs/${name.replace('/', '/teams/')}` : owner(name)),
  };
}

/** The address of a file at a line, from 1, as all of these hosts write it. */
export function atLine(file: string, line: number): string {
  return `${file}#L${String(line)}`;
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
