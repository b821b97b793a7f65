import type { EntryOf } from '#catalogue/schemas/content-file.ts';

type Fields = EntryOf<'proposal'>['value'];

/** A proposal, as the file of its number says it; what it is about has only ids that exist. */
export type ProposalEntry = Fields;

/** A proposal as the repository's host has it. */
export interface UpstreamProposal extends Omit<Fields, 'about'> {
  number: number;
  /** The text that its author wrote. */
  body: string;
  /** The paths in the repository of the files that it touches; none where it is an issue. */
  files: string[];
}
