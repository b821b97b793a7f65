interface HostComment {
  id: number;
  body: string;
}

interface PullRequestDraft {
  branch: string;
  base: string;
  title: string;
  body: string;
}

interface RepositoryFacts {
  defaultBranch: string;
  /** The HTTP address for pushes, without an account. */
  gitUrl: string;
}

/** The client for a repository's pull requests, or merge requests on GitLab. */
export interface PullRequests {
  longestComment: number;
  describe: () => Promise<RepositoryFacts>;
  /** Returns the number of the open pull request from this branch; those of forks do not count. */
  findOpen: (branch: string, base: string) => Promise<number | undefined>;
  /** Opens a pull request and returns its address. */
  open: (draft: PullRequestDraft) => Promise<string>;
  close: (number: number) => Promise<void>;
  /** Returns the comments of the account to which the token belongs. */
  ownComments: (number: number) => Promise<HostComment[]>;
  comment: (number: number, body: string) => Promise<void>;
  updateComment: (number: number, id: number, body: string) => Promise<void>;
}
