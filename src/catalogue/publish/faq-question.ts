import { escapeMarkdown } from '#catalogue/text/markdown.ts';

/** A question that a page answers. */
export interface Question {
  question: string;
  /** Markdown; links are site-relative, without a base path. */
  answer: string;
}

/** A name as a link in Markdown. */
export function linkTo(name: string, address: string): string {
  return `[${escapeMarkdown(name)}](${address})`;
}
