import type { EntryOf } from '#catalogue/schemas/content-file.ts';

type Fields = EntryOf<'proposal'>['value'];

/** A proposal, as its file says it; what it is about has only ids that exist. */
export type ProposalEntry = Fields;

/** A proposal as the repository's host has it. */
export interface UpstreamProposal extends Omit<Fields, 'about'> {
  /** The name of its file. */
  id: string;
  /** The text that its author wrote. */
  body: string;
  /** The paths in the repository of the files that it touches; none for an issue. */
  files: string[];
}
