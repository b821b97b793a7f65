import type { EntryOf } from '#catalogue/schemas/content-file.ts';

type Fields = EntryOf<'proposal'>['value'];

/** A proposal in its file, whose subjects are existing ids. */
export type ProposalEntry = Fields;

/** A proposal on the repository's host. */
export interface UpstreamProposal extends Omit<Fields, 'about'> {
  /** The name of its file. */
  id: string;
  body: string;
  /** The paths of its files in the repository; empty for an issue. */
  files: string[];
}
