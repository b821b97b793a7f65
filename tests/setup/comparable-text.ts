import { plainText } from '#catalogue/text/markdown.ts';

/**
 * A text as it can be compared with what is read from a PDF: in Latin letters and ASCII signs, for which
 * every machine has glyphs, without the white space that a change of style leaves at a punctuation mark,
 * or the end of a line after a hyphen or a slash.
 */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{Script=Latin}\x20-\x7e\s]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:!?)\]}])|(?<=[([{/-]) /g, '')
    .trim();
}

/** The paragraphs and list items of a text in Markdown, without the marks: on paper each begins a line. */
export function comparableBlocks(text: string | undefined): string[] {
  if (text === undefined) return [];
  return text
    .split(/\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)])\s)/)
    .map((block) => comparable(plainText(block)))
    .filter((block) => block !== '');
}
