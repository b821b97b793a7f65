import { expect, test } from 'vitest';
import { isDay, readAbout, tidyName } from './answers-about.ts';

test.each([
  ['Ann Lee', 'Ann Lee'],
  ['  Ann \t\n  Lee ', 'Ann Lee'],
  ['Ann\u202eLee', 'Ann Lee'],
  ['Ann\ud800Lee', 'AnnLee'],
  ['\ufffd', undefined],
  [' ', undefined],
  ['', undefined],
  [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
  ['𝒜'.repeat(70), '𝒜'.repeat(60)],
])('tidies the name %j', (name, tidied) => {
  expect(tidyName(name)).toBe(tidied);
});

test.each([
  ['2026-11-12', true],
  ['2026-02-30', false],
  ['2026', false],
  ['2026-11', false],
  ['tomorrow', false],
  ['', false],
])('tells whether %j is a day: %s', (text, isOne) => {
  expect(isDay(text)).toBe(isOne);
});

test('reads valid facts and drops the others', () => {
  const facts = { name: ' Ann ', of: 'Bob', day: '2026-11-12', role: 'tester', as: 'junior', aim: 'senior' };
  expect(readAbout({ ...facts, rate: 'first' })).toEqual({ ...facts, name: 'Ann', rate: 'first' });
  expect(readAbout({ name: 7, of: 7, day: '2026-11', role: 'A b', as: '', aim: null, rate: 'last' })).toEqual(
    {},
  );
  expect(readAbout(Object.create({ rate: 'first', role: 'tester' }))).toEqual({});
});

test('reads a blank name of the person rated as empty', () => {
  expect(readAbout({ of: ' ' })).toEqual({ of: '' });
});
