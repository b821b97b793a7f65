import { expect, test } from 'vitest';
import type { SmallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { lint, lintExpectation, withTester } from '../../../tests/fixtures/writing-fixtures.ts';

const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

test.each([12, 13, 31, 32])('accepts %i words', (count) => {
  expect(lintExpectation('length', words(count))).toEqual([]);
});

test.each([
  [1, 'the text has 1 word: write at least 12, with what is done, how far, and what makes it good enough'],
  [11, 'the text has 11 words: write at least 12, with what is done, how far, and what makes it good enough'],
  [33, 'the text has 33 words: keep it to 32, in one or two sentences'],
])('rejects %i words', (count, message) => {
  expect(lintExpectation('length', words(count))).toEqual([message]);
});

test.each([
  ['dashes and marks are not words', `- ${words(5)} – ${words(5)} / & * ${words(1)}`, 1],
  ['the address of a link is not a word', `[${words(11)}](https://example.org/)`, 1],
  ['words in code count', `\`${words(6)}\` ${words(6)}`, 0],
  ['words without spaces between them count', '记录每次训练运行并将模型的新版本移入生产环境的注册表', 0],
])('%s', (_, text, found) => {
  expect(lintExpectation('length', text)).toHaveLength(found);
});

test.each<[string, SmallContent['requirements'][string][string], SmallContent['skills'][string], string[]]>([
  [
    'an example of 25 words and evidence of 14 are fine',
    { junior: { example: words(25) } },
    { name: 'C*', evidence: [words(14), words(1)] },
    [],
  ],
  [
    'longer ones are reported',
    { junior: { example: ['One.', words(26)] } },
    { name: 'C*', evidence: ['One.', words(15)] },
    [
      'skills/tools/c-star.yaml evidence.1: the text has 15 words: keep it to 14, for one piece of evidence',
      'roles/tester/requirements/tools.yaml c-star.junior.example.1: the text has 26 words: keep it to 25, in one sentence',
    ],
  ],
])('%s', (_, row, skill, found) => {
  expect(lint('length', withTester({ 'c-star': row }, { skills: { 'tools/c-star': skill } }))).toEqual(found);
});

test('checks descriptors but not summaries', () => {
  const redis = { name: 'Redis', summary: 'A store.', descriptors: { working: 'Caches.' } };
  expect(lint('length', withTester({}, { skills: { 'tools/redis': redis } }))).toEqual([
    expect.stringMatching(/^skills\/tools\/redis\.yaml descriptors\.working: the text has 1 word/),
  ]);
});
