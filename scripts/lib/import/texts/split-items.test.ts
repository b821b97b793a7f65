import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinTexts } from '#catalogue/publish/csv-list.ts';
import { drawnText } from '../../../../tests/fixtures/drawn-texts.ts';
import { hostileCells } from '../../../../tests/fixtures/rough-texts.ts';
import { growthOf, MOST_GROWTH } from '../../../../tests/setup/growth-of.ts';
import { runs } from '../../../../tests/setup/thorough.ts';
import { normalizeCell } from './cell-text.ts';
import { splitItems, tidyItems } from './split-items.ts';

test.each([
  ['a\nb', ['a', 'b']],
  ['a\r\n\r\nb\r\n', ['a', 'b']],
  ['• a\n• b', ['a', 'b']],
  ['  • a\n  • b', ['a', 'b']],
  ['• a • b', ['a', 'b']],
  ['• a', ['a']],
  ['1. a\n2. b', ['a', 'b']],
  ['1) a\n2) b', ['a', 'b']],
  ['(1) a\n(2) b', ['a', 'b']],
  ['・設計\n・実装', ['設計', '実装']],
  ['a<br>b<br/><br>c', ['a', 'b', 'c']],
  ['<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>', ['a', 'b\n- c']],
  ['<p>a</p><p>b</p>', ['a', 'b']],
  ['- a\n  - b\n- c', ['a\n- b', 'c']],
  ['• a that\ngoes on\n• b', ['a that\ngoes on', 'b']],
  ['One line\nand two\n\nAnother', ['One line\nand two', 'Another']],
  ['Examples:\n- a\n- b', ['a', 'b']],
  ['Examples:', ['Examples:']],
  ['a) only', ['a) only']],
  ['', []],
  [' \n ', []],
])('%j has the items %j', (cell, items) => {
  expect(splitItems(cell)).toEqual(items);
});

test.each([[['a\n\n- b\n- c', 'd']], [['- a\n- b']], [['a\nb', 'c\n\nd']], [['a: • b']]])(
  'an export of %j gives the same texts',
  (texts) => {
    expect(splitItems(joinTexts(texts) ?? '')).toEqual(texts);
  },
);

test('an export gives the same texts, unless one of several starts like a list item', () => {
  const text = drawnText.map((one) => normalizeCell(`Reads ${one}`).trim());
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
      expect(splitItems(joinTexts(texts) ?? '')).toEqual(texts);
    }),
    { numRuns: runs(500) },
  );
});

test('each item becomes a valid text', () => {
  expect(tidyItems('• <b>a</b>\n• see [b](c.md)\n•  ')).toEqual({
    texts: ['**a**', 'see b (c.md)', '•'],
    notes: [{ kind: 'relative-link', about: 'c.md' }],
  });
});

const short = new Map(hostileCells(10_000));

test.each(hostileCells(100_000))('takes time in proportion to the length of a cell: %s', (name, cell) => {
  expect(growthOf(splitItems, short.get(name) ?? '', cell)).toBeLessThan(MOST_GROWTH);
});
