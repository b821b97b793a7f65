import { expect, test } from 'vitest';
import { temporaryDir } from '../../tests/fixtures/temporary-dir.ts';
import { readGuideTexts } from './guide-texts.ts';

test('returns title, summary and words of a guide', () => {
  const source =
    '---\ntitle: Reading\nsummary: Letters.\norder: 1\n---\n\n# A letter\n\nSee [the scale](/guides/scale/), **not** `A`.\n\n' +
    '<Legend kind="all" />\n\n```sh\nnpx rolebook start\n```\n\nThe end.\n';
  expect(readGuideTexts(temporaryDir({ 'guides/reading.mdx': source }))).toEqual([
    { id: 'reading', title: 'Reading', summary: 'Letters.', text: 'A letter See the scale, not A. The end.' },
  ]);
});

test('leaves out front matter with any line endings', () => {
  const source = '--- \r\ntitle: Reading\r\n---\r\nText.\r\n';
  expect(readGuideTexts(temporaryDir({ 'guides/reading.mdx': source }))).toEqual([
    { id: 'reading', title: 'Reading', summary: undefined, text: 'Text.' },
  ]);
});

test.each([
  ['a guide without front matter', 'Text.\n'],
  ['a guide with a fault', '---\ntitel: A\n---\n'],
  ['a guide that is not UTF-8', new Uint8Array([0xff])],
])('leaves out %s', (_, source) => {
  expect(readGuideTexts(temporaryDir({ 'guides/a.mdx': source }))).toEqual([]);
});

test('returns nothing without guides', () => {
  expect(readGuideTexts(temporaryDir())).toEqual([]);
});
