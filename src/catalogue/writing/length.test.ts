import { expect, test } from 'vitest';
import type { SmallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { lint, lintExpectation, withTester } from '../../../tests/fixtures/writing-fixtures.ts';

const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

test.each([8, 9, 59, 60])('%i words are fine', (count) => {
  expect(lintExpectation('length', words(count))).toEqual([]);
});

test.each([
  [1, 'the text has 1 word: write at least 8, with the tool, the artifact or the decision in them'],
  [7, 'the text has 7 words: write at least 8, with the tool, the artifact or the decision in them'],
  [61, 'the text has 61 words: keep it to 60, in one or two sentences'],
])('%i words are not', (count, message) => {
  expect(lintExpectation('length', words(count))).toEqual([message]);
});

test.each([
  ['dashes and marks are no words', `- ${words(3)} – ${words(3)} / & * ${words(1)}`, 1],
  ['the address of a link is no word', `[${words(7)}](https://example.org/)`, 1],
  ['words in code count', `\`${words(4)}\` ${words(4)}`, 0],
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
    'longer ones are not',
    { junior: { example: ['One.', words(26)] } },
    { name: 'C*', evidence: ['One.', words(15)] },
    [
      'skills/tools/c-star.yaml evidence.1: the text has 15 words: keep it to 14, for one thing that somebody could show',
      'roles/tester/requirements/tools.yaml c-star.junior.example.1: the text has 26 words: keep it to 25, in one sentence',
    ],
  ],
])('%s', (_, row, skill, found) => {
  expect(lint('length', withTester({ 'c-star': row }, { skills: { 'tools/c-star': skill } }))).toEqual(found);
});

test('descriptors count, summaries do not', () => {
  const redis = { name: 'Redis', summary: 'A store.', descriptors: { working: 'Caches.' } };
  expect(lint('length', withTester({}, { skills: { 'tools/redis': redis } }))).toEqual([
    expect.stringMatching(/^skills\/tools\/redis\.yaml descriptors\.working: the text has 1 word/),
  ]);
});
