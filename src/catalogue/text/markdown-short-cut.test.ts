import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { plainText, renderInlineMarkdown, renderMarkdown, renderSoleParagraph } from './markdown.ts';

/** The parser without the short cut for plain paragraphs. */
const whole = new MarkdownIt('commonmark', { html: false }).disable(['image', 'heading', 'lheading']);

const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
const others = ['\t', '\n', '\u00A0', '\u3000', 'é', '–', '“', '😀', 'ש', '\u200D', '\uFFFD'];
const forms: readonly ((sign: string) => string)[] = [
  (sign) => sign,
  (sign) => `${sign}a b`,
  (sign) => `${sign} a b`,
  (sign) => `${sign}${sign}${sign}`,
  (sign) => `a${sign}b`,
  (sign) => `a ${sign}b${sign} c`,
  (sign) => `a b${sign}`,
  (sign) => `1${sign} a`,
  (sign) => `12${sign}a`,
  (sign) => `a\n${sign}${sign}${sign}`,
  (sign) => `a\n${sign} b`,
  (sign) => `    ${sign}`,
  (sign) => `a  ${sign}\n  b`,
  (sign) => `&${sign};`,
  (sign) => `"a${sign}" 'b'`,
];

describe.each([...printable, ...others].map((sign) => [sign]))('with %j', (sign) => {
  const texts = forms.map((form) => form(sign));

  test('renders a text as the parser does', () => {
    expect(texts.map((text) => renderMarkdown(text))).toEqual(texts.map((text) => whole.render(text).trim()));
  });

  test('returns a single paragraph exactly if the parser renders one', () => {
    expect(texts.map((text) => renderSoleParagraph(text))).toEqual(texts.map(soleParagraph));
  });

  test('renders a text inside a line as the parser does', () => {
    expect(texts.map((text) => renderInlineMarkdown(text))).toEqual(
      texts.map((text) => whole.renderInline(text)),
    );
  });

  test('returns the visible words as plain text', () => {
    expect(texts.map(plainText)).toEqual(texts.map((text) => wordsOf(whole.render(text))));
  });
});

function soleParagraph(text: string): string | undefined {
  const [open, inline, close, ...others] = whole.parse(text, {});
  const isSole = open?.type === 'paragraph_open' && close?.type === 'paragraph_close' && others.length === 0;
  return isSole ? whole.renderInline(inline?.content ?? '') : undefined;
}

function wordsOf(html: string): string {
  const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
  return html
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}
