/** A comment on a pull request. */
interface HostComment {
  id: number;
  body: string;
}

/** A branch that is to be merged, with the words for it. */
interface PullRequestDraft {
  branch: string;
  base: string;
  title: string;
  body: string;
}

/** What commands need to know of the repository itself. */
interface RepositoryFacts {
  defaultBranch: string;
  /** The address that Git pushes to, over HTTP and without an account. */
  gitUrl: string;
}

/** What commands do with the pull requests of a repository; each host has its own. */
export interface PullRequests {
  /** The most characters of a comment. */
  longestComment: number;
  describe: () => Promise<RepositoryFacts>;
  /** The number of the open one from a branch of the repository itself; a fork may have a branch of the same name. */
  findOpen: (branch: string, base: string) => Promise<number | undefined>;
  /** Opens one and returns its address. */
  open: (draft: PullRequestDraft) => Promise<string>;
  close: (number: number) => Promise<void>;
  /** The comments of whoever has the token. */
  ownComments: (number: number) => Promise<HostComment[]>;
  comment: (number: number, body: string) => Promise<void>;
  updateComment: (number: number, id: number, body: string) => Promise<void>;
}
