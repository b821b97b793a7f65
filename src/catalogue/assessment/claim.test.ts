import { describe, expect, test } from 'vitest';
import { sheetOf } from '../../../tests/fixtures/answer-arbitraries.ts';
import type { Answer, Answers } from './answers.ts';
import { assessRole } from './assess.ts';
import type { Ask, AskedRole } from './asks.ts';
import type { Claim } from './claim.ts';
import { claimWords } from './claim-words.ts';

const ask = (depth: number, bar: string): Ask => ({ depth, mandatory: false, bar });

/** Returns a role with one skill, `saw`, and a level for each requirement: `l0`, `l1` and so on. */
function roleOf(asks: (Ask | null)[]): AskedRole {
  const levels = asks.map((_, index) => ({
    id: `l${String(index)}`,
    name: `L${String(index)}`,
    below: index - 1,
  }));
  return {
    id: 'joiner',
    name: 'Joiner',
    levels,
    skills: [{ id: 'saw', name: 'Saw', domain: 'tools', asks }],
  };
}

function read(asks: (Ask | null)[], answers: Answers, allowsNoOccasion = true): [string, Partial<Claim>] {
  const role = roleOf(asks);
  const path = role.levels.map((_, index) => index);
  const [row] = assessRole(role, path, sheetOf(answers, [], allowsNoOccasion)).rows;
  if (row === undefined) throw new Error('the row is not on the path');
  return [claimWords(row), { step: row.claim.step, needsLook: row.claim.needsLook }];
}

describe('an answer to a row', () => {
  const asks = [ask(0, 'a'), ask(1, 'b'), ask(1, 'b'), ask(1, 'c'), null];
  test.each<[string, Answer, string, number, boolean]>([
    ['names the lowest level of its step', { level: 'l1', bar: 'b' }, 'L1', 1, false],
    ['names a higher level of its step', { level: 'l2', bar: 'b' }, 'L1', 1, false],
    ['names a level without its bar, as links do', { level: 'l3' }, 'L3', 2, false],
    ['names a level that has no requirement now', { level: 'l4' }, 'L3', 2, false],
    ['has a bar that another level has now', { level: 'l0', bar: 'c' }, 'L3', 2, false],
    ['has a removed bar', { level: 'l1', bar: 'gone' }, 'L1', 1, true],
    ['names a removed level, with its bar', { level: 'gone', bar: 'b' }, 'L1', 1, false],
    ['names a removed level, with a removed bar', { level: 'gone', bar: 'gone' }, 'Not answered', -1, true],
    ['names a removed level, without a bar', { level: 'gone' }, 'Not answered', -1, true],
    ['says none', { none: true }, 'None of these yet', -1, false],
    ['says not sure', { unsure: true }, 'Not sure', -1, false],
    ['says no occasion', { no_occasion: true }, 'No occasion in my work', -1, false],
    ['is only a note', { note: 'x' }, 'Not answered', -1, false],
  ])('%s', (_, answer, words, step, needsLook) => {
    expect(read(asks, { 'joiner/saw': answer })).toEqual([words, { step, needsLook }]);
  });
});

test('marks the answer "no occasion" for another look if the site does not offer it', () => {
  expect(read([ask(0, 'a')], { 'joiner/saw': { no_occasion: true } }, false)).toEqual([
    'Not answered',
    { step: -1, needsLook: true },
  ]);
});

describe('an answer of version 1', () => {
  const asks = [ask(0, 'a'), ask(1, 'b'), ask(3, 'c'), ask(3, 'd')];
  test.each<[string, string, string, boolean]>([
    ['awareness', 'L0', 'is met by one step', false],
    ['working', 'L1', 'is met by one step', false],
    ['advanced', 'L1', 'lies between two steps', false],
    ['expert', 'L2', 'is required by two steps: the lower is taken', true],
    ['none', 'None of these yet', 'does not name a step', false],
    ['unsure', 'Not sure', 'does not name a step', false],
    ['guru', 'Not answered', 'is no longer on the scale', true],
  ])('%s is read as %s, since it %s', (choice, words, _, needsLook) => {
    const [read1, { needsLook: look }] = read(asks, { saw: { choice } });
    expect([read1, look]).toEqual([words, needsLook]);
  });

  test('below the first step means that none is met', () => {
    expect(read([ask(2, 'a')], { saw: { choice: 'working' } })[0]).toBe('None of these yet');
  });

  test('does not reach steps without proficiencies', () => {
    expect(read([ask(0, 'a'), ask(-1, 'b')], { saw: { choice: 'expert' } })[0]).toBe('L0');
  });

  test('counts only until the row has its own answer', () => {
    const answers: Answers = { saw: { choice: 'expert' }, 'joiner/saw': { level: 'l0', bar: 'a' } };
    expect(read(asks, answers)[0]).toBe('L0');
    expect(read(asks, { ...answers, 'joiner/saw': { note: 'x' } })[0]).toBe('L2');
  });
});
