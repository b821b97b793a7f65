import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { pageBoxes, type PageMargins } from './page-boxes.ts';

const margins: PageMargins = {
  title: 'MLOps Engineer: Career Track',
  site: 'Small Rolebook',
  version: { commit: '90cbf907a1e0c0ffee0123456789abcdef012345', day: '2026-11-22' },
  chapters: [
    { id: 'overview', name: 'Overview' },
    { id: 'level-senior', name: 'Senior' },
  ],
};

const TROUBLE = [
  ['quotes', 'The "Senior" and \'Staff\' Engineer'],
  ['a quote at the end', 'Engineer "'],
  ['a backslash', 'C:\\Engineer'],
  ['a backslash at the end', 'Engineer \\'],
  ['apparent escapes', '\\22 \\a Engineer'],
  ['hexadecimal digits after a sign', '"A \\B <C\nDF'],
  ['the end of the style element', 'Engineer</style><script>alert(1)</script>'],
  ['the end of the style element in capitals', 'Engineer</STYLE >'],
  ['a comment', '<!-- /* Engineer */ -->'],
  ['the end of a rule', '"}} body{display:none} @page{'],
  ['newlines', 'Engineer\nof\n\nmodels\n'],
  ['letters and signs beyond ASCII', 'Ingénieur — 工程师 🚀'],
  ['nothing', ''],
] as const;

/** Reads a style sheet as CSS does: its strings, and all other text with `""` in their place. */
function readCss(css: string): { strings: string[]; rest: string } {
  const strings: string[] = [];
  let rest = '';
  let at = 0;
  while (at < css.length) {
    const sign = css.charAt(at);
    at += 1;
    if (sign === '"' || sign === "'") {
      const { text, end } = readString(css, at, sign);
      strings.push(text);
      at = end;
      rest += '""';
    } else {
      rest += sign;
    }
  }
  return { strings, rest };
}

/** Reads the string from a position to its closing quote. Throws an Error if CSS would treat it as broken. */
function readString(css: string, start: number, quote: string): { text: string; end: number } {
  const part =
    /\\(?<code>[\da-f]{1,6})(?:\r\n|[ \t\n\r\f])?|\\(?:\r\n|[\n\r\f])|\\(?<sign>.)|(?<plain>[^\\])/giuy;
  let text = '';
  part.lastIndex = start;
  for (let end = start; ; end = part.lastIndex) {
    const groups = part.exec(css)?.groups;
    if (groups === undefined) throw new Error(`the string at ${String(start)} has no end`);
    const { code, sign, plain = '' } = groups;
    if (plain === quote) return { text, end: end + 1 };
    if (/[\n\r\f]/.test(plain))
      throw new Error(`the string at ${String(start)} breaks at the end of its line`);
    text += code === undefined ? (sign ?? plain) : String.fromCodePoint(Number.parseInt(code, 16));
  }
}

/** Returns the content of a margin box of a page if it is a single string. */
function contentOf(css: string, page: string, box: string): string | undefined {
  const rule = css.split('\n').find((line) => line.startsWith(`${page}{`) && line.includes(`@${box}{`));
  return rule && readCss(rule.slice(rule.indexOf(`@${box}{`))).strings[0];
}

test.each(TROUBLE)('shows a title, a site and a chapter with %s unchanged', (_, text) => {
  const css = pageBoxes({
    ...margins,
    title: text,
    site: text,
    version: undefined,
    chapters: [{ id: 'a', name: text }],
  });
  const { strings } = readCss(css);
  expect(strings.filter((string) => string === text).length).toBeGreaterThanOrEqual(3);
});

test.each(TROUBLE)('changes only its strings for a title, a site and a chapter with %s', (_, text) => {
  const withTexts = (content: string): PageMargins => ({
    ...margins,
    title: content,
    site: content,
    chapters: [{ id: 'a', name: content }],
  });
  expect(readCss(pageBoxes(withTexts(text))).rest).toBe(readCss(pageBoxes(withTexts('Engineer'))).rest);
});

test.each(TROUBLE)('keeps a title with %s inside the style element', (_, text) => {
  const css = pageBoxes({ ...margins, title: text });
  const { document } = parseHTML(`<!doctype html><style>${css}</style><p>After</p>`);
  expect(document.querySelector('style')?.textContent).toBe(css);
  expect(document.querySelectorAll('script')).toHaveLength(0);
});

test('names the document in the header', () => {
  expect(contentOf(pageBoxes(margins), '@page', 'top-left')).toBe('MLOps Engineer: Career Track');
});

test('names the site and the version in the footer', () => {
  expect(contentOf(pageBoxes(margins), '@page', 'bottom-left')).toBe(
    'Small Rolebook · version 90cbf90 of November 22, 2026',
  );
});

test('names only the site in the footer if there is no version', () => {
  expect(contentOf(pageBoxes({ ...margins, version: undefined }), '@page', 'bottom-left')).toBe(
    'Small Rolebook',
  );
});

test('shows the name of each chapter on its pages', () => {
  const css = pageBoxes(margins);
  const pageByChapter = [...css.matchAll(/\[data-chapter="(?<id>[^"]+)"\]\{page:(?<page>[^}]+)\}/g)].map(
    ({ groups }) => [groups?.['id'], groups?.['page']] as const,
  );
  expect(pageByChapter.map(([id]) => id)).toEqual(['overview', 'level-senior']);
  expect(pageByChapter.map(([, page]) => contentOf(css, `@page ${page ?? ''}`, 'top-right'))).toEqual([
    'Overview',
    'Senior',
  ]);
});

test('has no named pages in a document without chapters', () => {
  expect(pageBoxes({ ...margins, chapters: [] })).not.toContain('chapter');
});
