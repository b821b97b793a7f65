import type { Votes } from '#catalogue/schemas/proposal.ts';

/** What may be asked of a repository, whatever its host. */
export interface ProposalClient {
  /** What the host calls a proposal that changes files, in the singular: `pull request`. */
  change: string;
  /**
   * Lists everything that has the label `proposal`, each once. Throws a CommandError that says what to do if the host
   * does not give the whole list.
   */
  list: () => Promise<FoundProposal[]>;
}

/** An issue, or a pull or merge request, in the words that all hosts share. */
export interface FoundProposal {
  number: number;
  /** Whether its number is counted apart from those of issues. */
  isCountedApart: boolean;
  title: string;
  body: string;
  url: string;
  /** The account name; undefined for one that was deleted. */
  author: string | undefined;
  /** Days, such as `2026-10-02`. */
  opened: string;
  closed: string | undefined;
  status: ProposalStatus;
  /** Reads the rest. Throws a CommandError if the host does not give all of it. */
  readDetails: () => Promise<ProposalDetails>;
}

/** All that decides how far a proposal has come. */
export interface ProposalStatus {
  /** Names in lower case. */
  labels: string[];
  /** Whether it is a pull or merge request. */
  isChange: boolean;
  isDraft: boolean;
  isClosed: boolean;
  isMerged: boolean;
  /** Whether an issue was closed since it was done; a host without reasons for closing never says so. */
  isCompleted: boolean;
}

/** What may take requests of its own for each proposal. */
export interface ProposalDetails {
  votes: Votes;
  /** The oldest first. */
  reviews: ReviewEvent[];
  /** The paths of the files that it touches, before and after. */
  files: string[];
}

/** Something that a reviewer did. */
export interface ReviewEvent {
  /** The account name; undefined for one that was deleted. */
  by: string | undefined;
  verdict: 'approved' | 'changes' | 'commented' | 'dismissed';
}
