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
])('by %j the proficiency %j is meant', (written, id) => {
  expect(meantId(written, scale)).toBe(id);
});

test.each([
  ['C++', 'c-plus-plus'],
  ['CPP', 'c-plus-plus'],
  ['a1', 'c-plus-plus'],
  ['java', undefined],
])('by %j the skill %j is meant', (written, id) => {
  expect(meantId(written, skills)).toBe(id);
});

test('the same spelling goes before one in another case', () => {
  const levels = [
    { id: 'x', name: 'lead' },
    { id: 'y', name: 'Lead' },
  ];
  expect(meantId('Lead', levels)).toBe('y');
});

test('a former id leads to the present one', () => {
  expect([presentId('basic', scale), presentId('working', scale)]).toEqual(['working', undefined]);
});

test('a suggestion is a question; without one, nothing is said or all ids are listed', () => {
  expect(didYouMeanItem('W', scale)).toBe('; did you mean "working"?');
  expect([didYouMeanItem('master', scale), didYouMeanOneOfItems('master', scale)]).toEqual([
    '',
    '; known here: aware, working, advanced',
  ]);
  expect(didYouMeanOneOfItems('master', [])).toBe('');
});
