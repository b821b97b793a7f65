import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { isBar, type WritingText } from './writing-text.ts';

/** What the rules of the writing look at. */
export interface WritingInput {
  catalogue: Catalogue;
  /** Every text of the catalogue, each once. */
  texts: readonly WritingText[];
  /** The day on which it is looked at, such as `2026-11-23`. */
  today: string;
}

/** Returns the bars of content whose language is English; none of other content, which rules for English would misread. */
export function englishBars({ catalogue: { site }, texts }: WritingInput): WritingText[] {
  return /^en(?:-|$)/i.test(site.language) ? texts.filter(isBar) : [];
}
