/** The papers that documents are set for, in millimeters. */
export const PAPERS = {
  a4: { name: 'A4', width: 210, height: 297 },
  letter: { name: 'US Letter', width: 215.9, height: 279.4 },
} as const;

export type Paper = keyof typeof PAPERS;

/** The margins of every page, in millimeters; header and footer stand in them. */
export const PAGE_MARGIN = { top: 19, side: 15, bottom: 17 } as const;

/** What is printed of a role: all that it expects, or the sheets that a review fills in. */
export type PrintedDocument = 'career-track' | 'career-track-review';

/** What a printed document is called. */
export const DOCUMENT_NAMES: Record<PrintedDocument, string> = {
  'career-track': 'Career Track',
  'career-track-review': 'Career Track for reviews',
};

/** Every document that a role offers, in the order shown. */
export const PRINTED_DOCUMENTS = ['career-track', 'career-track-review'] as const satisfies PrintedDocument[];

/** Every paper that a document is printed on, in the order shown. */
export const PRINTED_PAPERS = ['a4', 'letter'] as const satisfies Paper[];
