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
  ['what looks like an escape', '\\22 \\a Engineer'],
  ['hexadecimal digits after a sign', '"A \\B <C\nDF'],
  ['the end of the style element', 'Engineer</style><script>alert(1)</script>'],
  ['the end of the style element in capitals', 'Engineer</STYLE >'],
  ['a comment', '<!-- /* Engineer */ -->'],
  ['the end of a rule', '"}} body{display:none} @page{'],
  ['newlines', 'Engineer\nof\n\nmodels\n'],
  ['letters and signs beyond ASCII', 'Ingénieur — 工程师 🚀'],
  ['nothing', ''],
] as const;

/** A style sheet's strings, read as CSS reads them, and all that stands between them. */
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

/** The string that begins at a place and ends with a quote; throws where CSS says that it is broken. */
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

/** What a box in the margin of a page shows, where it is one string. */
function contentOf(css: string, page: string, box: string): string | undefined {
  const rule = css.split('\n').find((line) => line.startsWith(`${page}{`) && line.includes(`@${box}{`));
  return rule && readCss(rule.slice(rule.indexOf(`@${box}{`))).strings[0];
}

test.each(TROUBLE)('a title, a site and a chapter with %s are shown as they are', (_, text) => {
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

test.each(TROUBLE)('a title, a site and a chapter with %s change nothing but their strings', (_, text) => {
  const withTexts = (content: string): PageMargins => ({
    ...margins,
    title: content,
    site: content,
    chapters: [{ id: 'a', name: content }],
  });
  expect(readCss(pageBoxes(withTexts(text))).rest).toBe(readCss(pageBoxes(withTexts('Engineer'))).rest);
});

test.each(TROUBLE)('a title with %s stays inside the style element', (_, text) => {
  const css = pageBoxes({ ...margins, title: text });
  const { document } = parseHTML(`<!doctype html><style>${css}</style><p>After</p>`);
  expect(document.querySelector('style')?.textContent).toBe(css);
  expect(document.querySelectorAll('script')).toHaveLength(0);
});

test('the header names the document', () => {
  expect(contentOf(pageBoxes(margins), '@page', 'top-left')).toBe('MLOps Engineer: Career Track');
});

test('the footer names the site and the version', () => {
  expect(contentOf(pageBoxes(margins), '@page', 'bottom-left')).toBe(
    'Small Rolebook · version 90cbf90 of November 22, 2026',
  );
});

test('the footer names the site alone where there is no version', () => {
  expect(contentOf(pageBoxes({ ...margins, version: undefined }), '@page', 'bottom-left')).toBe(
    'Small Rolebook',
  );
});

test('each chapter has its pages, which show its name', () => {
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

test('a document without chapters has no pages of their own', () => {
  expect(pageBoxes({ ...margins, chapters: [] })).not.toContain('chapter');
});
