import { expect, test } from 'vitest';
import { didYouMeanItem, didYouMeanOneOfItems, meantId, presentId } from './meant-id.ts';

const scale = [
  { id: 'aware', name: 'Awareness', letter: 'A' },
  { id: 'working', name: 'Working', letter: 'W', formerIds: ['basic'] },
  { id: 'advanced', name: 'Advanced', letter: 'V', value: 2.5 },
];
const skills = [{ id: 'c-plus-plus', name: 'C++', code: 'A1', aliases: ['cpp'] }];

test.each([
  ['W', 'working'],
  ['w', 'working'],
  ['Working', 'working'],
  ['AWARENESS', 'aware'],
  ['A', 'aware'],
  ['2.5', 'advanced'],
  ['wroking', 'working'],
  ['basic', undefined],
])('takes %j for the proficiency %j', (written, id) => {
  expect(meantId(written, scale)).toBe(id);
});

test.each([
  ['C++', 'c-plus-plus'],
  ['CPP', 'c-plus-plus'],
  ['a1', 'c-plus-plus'],
  ['java', undefined],
])('takes %j for the skill %j', (written, id) => {
  expect(meantId(written, skills)).toBe(id);
});

test('prefers a name in the same case to one in another case', () => {
  const levels = [
    { id: 'x', name: 'lead' },
    { id: 'y', name: 'Lead' },
  ];
  expect(meantId('Lead', levels)).toBe('y');
});

test('returns the current id for a former one', () => {
  expect([presentId('basic', scale), presentId('working', scale)]).toEqual(['working', undefined]);
});

test('suggests an id in a question, else returns nothing or lists all ids', () => {
  expect(didYouMeanItem('W', scale)).toBe('; did you mean "working"?');
  expect([didYouMeanItem('master', scale), didYouMeanOneOfItems('master', scale)]).toEqual([
    '',
    '; known here: aware, working, advanced',
  ]);
  expect(didYouMeanOneOfItems('master', [])).toBe('');
});
