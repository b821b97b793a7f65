import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinTexts } from '#catalogue/publish/csv-list.ts';
import { textBlock } from '#catalogue/schemas/text.ts';
import { drawnText } from '../../../../tests/fixtures/drawn-texts.ts';
import { roughText } from '../../../../tests/fixtures/rough-texts.ts';
import { runs } from '../../../../tests/setup/thorough.ts';
import { isSameCriterion, isSameText, isSameTexts, readCriterion } from './same-texts.ts';
import { tidyItems } from './split-items.ts';

describe('a criterion and its examples are read from cells', () => {
  test.each([
    ['Writes tests, e.g. one.', '', 'Writes tests.', ['One.']],
    ['Writes tests, e.g. one.', 'Two.', 'Writes tests, e.g. one.', ['Two.']],
    ['Writes tests.', '• one\n• two', 'Writes tests.', ['one', 'two']],
    ['', 'One.', undefined, ['One.']],
    ['Writes tests.', '', 'Writes tests.', undefined],
    ['', '', undefined, undefined],
  ])('%j and %j', (expects, example, text, examples) => {
    expect(readCriterion({ expects, example })).toEqual({ expects: text, examples, notes: [] });
  });

  test('with the notes about both', () => {
    const { notes } = readCriterion({ expects: '[a](b.md)', example: '[c](d.md)' });
    expect(notes.map(({ about }) => about)).toEqual(['b.md', 'd.md']);
  });
});

describe('two texts', () => {
  test.each([
    ['• a\n• b', '- a\n- b'],
    ['R&amp;D', 'R&D'],
    ['a\nb', 'a\n\nb'],
    ['a', 'a'],
  ])('are the same if an import turns %j into %j', (before, after) => {
    expect(isSameText(before, after)).toBe(true);
  });

  test.each([
    ['a', 'b'],
    ['- a', '• a'],
    [undefined, 'a'],
  ])('are different: %j and %j', (before, after) => {
    expect(isSameText(before, after)).toBe(false);
  });

  test('are the same only with the base address of their links', () => {
    const [before, after, baseUrl] = ['[a](/b/)', '[a](https://example.org/b/)', 'https://example.org'];
    expect(isSameText(before, after, { baseUrl })).toBe(true);
    expect(isSameText(before, after)).toBe(false);
  });
});

test('two lists are the same if an import turns one into the other', () => {
  expect(isSameTexts(['- a', '- b'], ['a', 'b'])).toBe(true);
  expect(isSameTexts(['a', 'b'], ['a'])).toBe(false);
});

test('a criterion that ends with its example is the same as one with the example in its own field', () => {
  const before = { expects: 'Writes tests, e.g. one.', examples: [] };
  expect(isSameCriterion(before, { expects: 'Writes tests.', examples: ['One.'] })).toBe(true);
  expect(isSameCriterion(before, { expects: 'Writes tests.' })).toBe(false);
  expect(isSameCriterion(before, { expects: 'Writes tests, e.g. two.' })).toBe(false);
  expect(isSameCriterion({ expects: 'a' }, { expects: 'a' })).toBe(true);
});

test('any criterion is the same after export and import', () => {
  const text = fc.oneof(drawnText, roughText).map((one) => one.trim());
  const valid = text.filter((one) => textBlock.safeParse(one).success);
  const options = { baseUrl: 'https://example.org' };
  fc.assert(
    fc.property(
      fc.option(valid, { nil: undefined }),
      fc.array(valid, { maxLength: 3 }),
      (expects, examples) => {
        const cells = { expects: expects ?? '', example: joinTexts(examples) ?? '' };
        expect(isSameCriterion({ expects, examples }, readCriterion(cells, options), options)).toBe(true);
        expect(isSameTexts(examples, tidyItems(cells.example).texts)).toBe(true);
      },
    ),
    { numRuns: runs(300) },
  );
});
