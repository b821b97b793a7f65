import type { Votes } from '#catalogue/schemas/proposal.ts';

/** The client that reads the proposals of a repository; each kind of host has its own. */
export interface ProposalClient {
  /** The host's name for a proposal that changes files, such as `pull request`. */
  change: string;
  /** Lists everything with the label `proposal`. Throws a CommandError if the list is incomplete. */
  list: () => Promise<FoundProposal[]>;
}

/** An issue, or a pull or merge request, in a form that all hosts share. */
export interface FoundProposal {
  number: number;
  /** Whether its numbers are separate from those of issues. */
  isCountedApart: boolean;
  title: string;
  body: string;
  url: string;
  /** The account name, or undefined for a deleted account. */
  author: string | undefined;
  /** The day, such as `2026-10-02`. */
  opened: string;
  closed: string | undefined;
  status: ProposalStatus;
  /** Reads the details. Throws a CommandError if they are incomplete. */
  readDetails: () => Promise<ProposalDetails>;
}

/** The facts that decide the state of a proposal. */
export interface ProposalStatus {
  /** The names of labels, in lower case. */
  labels: string[];
  isChange: boolean;
  isDraft: boolean;
  isClosed: boolean;
  isMerged: boolean;
  /** Whether an issue was closed as completed; always false on hosts without reasons for closing. */
  isCompleted: boolean;
}

/** The parts of a proposal that may need additional requests. */
export interface ProposalDetails {
  votes: Votes;
  /** The reviews, oldest first. */
  reviews: ReviewEvent[];
  /** The old and new paths of its files. */
  files: string[];
}

export interface ReviewEvent {
  /** The account name, or undefined for a deleted account. */
  by: string | undefined;
  verdict: 'approved' | 'changes' | 'commented' | 'dismissed';
}
