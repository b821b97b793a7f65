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
  /** Returns the number of the open one from this branch, not from a branch of the same name in a fork. */
  findOpen: (branch: string, base: string) => Promise<number | undefined>;
  /** Opens one and returns its address. */
  open: (draft: PullRequestDraft) => Promise<string>;
  close: (number: number) => Promise<void>;
  /** Returns the comments of the account to which the token belongs. */
  ownComments: (number: number) => Promise<HostComment[]>;
  comment: (number: number, body: string) => Promise<void>;
  updateComment: (number: number, id: number, body: string) => Promise<void>;
}
