import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { isBar, type WritingText } from './writing-text.ts';

export interface WritingInput {
  catalogue: Catalogue;
  texts: readonly WritingText[];
  /** A date such as `2026-11-23`. */
  today: string;
}

/** Returns all bars, or none if the content is not in English. */
export function englishBars({ catalogue: { site }, texts }: WritingInput): WritingText[] {
  return /^en(?:-|$)/i.test(site.language) ? texts.filter(isBar) : [];
}
