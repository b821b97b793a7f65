import { describe, expect, test } from 'vitest';
import type { Renames } from '#catalogue/model/renames.ts';
import type { Answer } from '#catalogue/assessment/answers.ts';
import { followAnswers } from './follow-answers.ts';
import type { Kept } from './kept-answers.ts';

const NOON = '2026-11-22T12:00:00.000Z';
const LATER = '2026-11-22T12:00:00.001Z';
const renames: Renames = {
  skills: { saw: 'handsaw' },
  proficiencies: { working: 'able' },
  roles: { maker: 'craftsman' },
  levels: { craftsman: { sr: 'senior' } },
};

describe('answers follow', () => {
  test.each<[string, Kept<Answer>, Kept<Answer>]>([
    [
      'to a renamed skill',
      { 'joiner/saw': { level: 'sr', at: NOON } },
      { 'joiner/handsaw': { level: 'sr', at: NOON } },
    ],
    [
      'to a renamed role and its renamed level',
      { 'maker/saw': { level: 'sr', bar: 'x' } },
      { 'craftsman/handsaw': { level: 'senior', bar: 'x' } },
    ],
    ['of version 1 to a renamed skill', { saw: { choice: 'expert' } }, { handsaw: { choice: 'expert' } }],
    [
      'of version 1 to a renamed proficiency',
      { plane: { choice: 'working' } },
      { plane: { choice: 'able' } },
    ],
    [
      'with their evidence',
      { 'maker/saw': { note: 'A table.' } },
      { 'craftsman/handsaw': { note: 'A table.' } },
    ],
    [
      'even if they are removals',
      { 'maker/saw': { at: NOON, removed: true } },
      { 'craftsman/handsaw': { at: NOON, removed: true } },
    ],
  ])('%s', (_, kept, followed) => {
    expect(followAnswers(kept, renames)).toEqual(followed);
  });

  test('and keep the newer one if both ids have one', () => {
    const [older, newer] = [
      { level: 'junior', at: NOON },
      { level: 'senior', at: LATER },
    ];
    expect(followAnswers({ 'a/saw': newer, 'a/handsaw': older }, renames)).toEqual({ 'a/handsaw': newer });
    expect(followAnswers({ 'a/handsaw': newer, 'a/saw': older }, renames)).toEqual({ 'a/handsaw': newer });
  });
});

test.each(['constructor', 'gone'])('leaves the level "%s" and an unknown row unchanged', (level) => {
  const kept = { 'no-such-role/no-such-skill': { level, note: 'Kept.' }, 'a/b/c': { level } };
  expect(followAnswers(kept, renames)).toEqual(kept);
  expect(followAnswers(kept, {})).toEqual(kept);
});
