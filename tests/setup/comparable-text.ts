import { plainText } from '#catalogue/text/markdown.ts';

/**
 * Normalizes a text for comparison with text read from a PDF. Keeps only Latin letters and ASCII characters, for which
 * every machine has glyphs. Drops spaces that a PDF adds at punctuation, and at line ends after a hyphen or a slash.
 */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{Script=Latin}\x20-\x7e\s]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:!?)\]}])|(?<=[([{/-]) /g, '')
    .trim();
}

/** Returns the paragraphs and list items of a Markdown text as plain text; in print each begins a line. */
export function comparableBlocks(text: string | undefined): string[] {
  if (text === undefined) return [];
  return text
    .split(/\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)])\s)/)
    .map((block) => comparable(plainText(block)))
    .filter((block) => block !== '');
}
