import { expect, test } from 'vitest';
import type { AnswersAbout } from '#catalogue/assessment/answers-about.ts';
import { whoseWords } from './whose-words.ts';

const names = new Map([
  ['middle', 'Middle'],
  ['senior', 'Senior'],
]);

test.each<[AnswersAbout, string]>([
  [{ name: 'Ann', day: '2026-11-12', aim: 'senior' }, 'Answers of Ann, 12 November 2026, aims at Senior'],
  [{ name: 'Ann', as: 'middle', aim: 'senior' }, 'Answers of Ann, works as Middle, aims at Senior'],
  [{ aim: 'guru' }, 'Answers of somebody else'],
  [{ name: 'Ben', of: 'Ann', day: '2026-11-14' }, 'Ratings of Ann by Ben, 14 November 2026'],
  [{ of: '' }, 'Ratings of somebody by somebody else'],
])('describes the owner in %j: %j', (about, words) => {
  expect(whoseWords(about, (id) => names.get(id ?? ''))).toBe(words);
});
