import { escapeMarkdown } from '#catalogue/text/markdown.ts';

export interface Question {
  question: string;
  /** Markdown; links are site-relative, without a base path. */
  answer: string;
}

/** Returns a Markdown link with a name as its text. */
export function linkTo(name: string, address: string): string {
  return `[${escapeMarkdown(name)}](${address})`;
}
