import { expect, test } from 'vitest';
import type { Answer } from '#catalogue/assessment/answers.ts';
import type { AskedRole } from '#catalogue/assessment/asks.ts';
import { assessRole } from '#catalogue/assessment/assess.ts';
import { reviewOf, type ReviewedRow } from '#catalogue/assessment/talk/review.ts';
import { agreeWords, higherWords, pairWords, reviewTitle, type Side } from './review-words.ts';
import { layOutRatings, levelToShow } from './two-ratings.ts';

const bars = ['x', 'y', 'y', undefined, 'z'];
const role: AskedRole = {
  id: 'tester',
  name: 'Tester',
  levels: ['Junior', 'Middle', 'Senior', 'Lead', 'Principal'].map((name, index) => ({
    id: name.toLowerCase(),
    name,
    below: index - 1,
  })),
  skills: [
    {
      id: 'kafka',
      name: 'Kafka',
      domain: 'tools',
      asks: bars.map((bar, depth) =>
        bar === undefined ? null : { depth: Math.min(depth, 1), mandatory: false, bar },
      ),
    },
  ],
};

const rated = (answer?: Answer, as?: string) =>
  assessRole(role, [0, 1, 2, 3, 4], {
    answers: answer === undefined ? {} : { 'tester/kafka': answer },
    ...(as !== undefined && { as: { tester: as } }),
    knowledge: new Map(),
    scaleIds: [],
    allowsNoOccasion: true,
  });

function rowOf(own?: Answer, other?: Answer, as?: string): ReviewedRow {
  const { differing, agreeing, open } = reviewOf(rated(own, as), rated(other), 2);
  const [row] = [...differing, ...agreeing, ...open];
  if (!row) throw new Error('the role has a row');
  return row;
}

test('highlights the whole step that the aim requires, and draws no dot for levels without a requirement', () => {
  const row = rowOf({ level: 'principal' }, { level: 'middle' });
  expect(layOutRatings(row, 2, false)).toEqual({
    columns: 5,
    dots: [0, 1, 2, 4],
    lit: [1, 2],
    own: 4,
    other: 1,
  });
  expect(levelToShow(row, 2)).toBe(1);
});

test('gives a rating that reaches no level its own first column, and a missing rating none', () => {
  expect(layOutRatings(rowOf({ none: true }, { unsure: true }), -1, true)).toEqual({
    columns: 6,
    dots: [1, 2, 3, 5],
    lit: undefined,
    own: 0,
    other: undefined,
  });
});

test('without an aim, shows the level of the higher rating', () => {
  expect(levelToShow(rowOf({ level: 'junior' }, { level: 'principal' }), -1)).toBe(4);
  expect(levelToShow(rowOf(), -1)).toBeUndefined();
});

const ann: Side = { name: 'Ann', isReader: false, otherwise: 'The sender' };
const reader: Side = { isReader: true, otherwise: 'You' };
const reviewer: Side = { isReader: false, otherwise: 'The reviewer' };

test.each<[Answer | undefined, Answer | undefined, string | undefined, string]>([
  [{ level: 'principal' }, { level: 'middle' }, undefined, 'Ann: Principal; you: Middle'],
  [undefined, { none: true }, 'middle', 'Ann: taken as Middle; you: none of these yet'],
  [{ unsure: true }, undefined, undefined, 'Ann: not sure; you: not rated'],
])('puts both ratings into words: %j, %j, %s', (own, other, as, words) => {
  const row = rowOf(own, other, as);
  expect(pairWords(ann, row.own, reader, row.other)).toBe(words);
});

test.each<[Side, Side, string, string, string, string]>([
  [ann, reader, 'Ann and you', 'Ann rates higher', 'you rate higher', 'you agree'],
  [reader, reviewer, 'The reviewer and you', 'you rate higher', 'The reviewer rates higher', 'you agree'],
  [ann, reviewer, 'Ann and the reviewer', 'Ann rates higher', 'The reviewer rates higher', 'they agree'],
])('names both people of a review: %j, %j', (own, other, title, ownHigher, otherHigher, agree) => {
  expect(reviewTitle(own, other)).toBe(title);
  expect([higherWords(own), higherWords(other)]).toEqual([ownHigher, otherHigher]);
  expect(agreeWords(own, other)).toBe(agree);
});
