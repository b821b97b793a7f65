/** The paper sizes of printed documents, in millimeters. */
export const PAPERS = {
  a4: { name: 'A4', width: 210, height: 297 },
  letter: { name: 'US Letter', width: 215.9, height: 279.4 },
} as const;

export type Paper = keyof typeof PAPERS;

/** The margins of every page, in millimeters, which contain its header and footer. */
export const PAGE_MARGIN = { top: 19, side: 15, bottom: 17 } as const;

/** A printed document of a role: all its requirements, or the sheets to fill in at a review. */
export type PrintedDocument = 'career-track' | 'career-track-review';

export const DOCUMENT_NAMES: Record<PrintedDocument, string> = {
  'career-track': 'Career Track',
  'career-track-review': 'Career Track for reviews',
};

/** In display order. */
export const PRINTED_DOCUMENTS = ['career-track', 'career-track-review'] as const satisfies PrintedDocument[];

/** In display order. */
export const PRINTED_PAPERS = ['a4', 'letter'] as const satisfies Paper[];
