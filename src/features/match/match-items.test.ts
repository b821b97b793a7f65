import { describe, expect, test } from 'vitest';
import { sheetOf } from '../../../tests/fixtures/answer-arbitraries.ts';
import { ask, askedRoleOf } from '../../../tests/fixtures/asked-role.ts';
import type { Answer } from '#catalogue/assessment/answers.ts';
import type { AskedRole } from '#catalogue/assessment/asks.ts';
import { matchRoles } from '#catalogue/assessment/match.ts';
import { metReasons, missingReasons } from './match-items.ts';

const scale = ['Awareness', 'Working'].map((name) => ({ id: name.toLowerCase(), name, letter: name }));
const must = ask(1, { mandatory: true });
const text = (bar: string) => ask(-1, { bar });

const tester = askedRoleOf('Tester', {
  levels: ['Junior', 'Middle', 'Senior'],
  asks: {
    a: [ask(0), must, ask(1, { bar: 'more' })],
    b: [ask(0), ask(0, { bar: 'more' }), ask(1)],
    c: [text('one'), text('two'), text('three')],
  },
});
const coder = askedRoleOf('Coder', { asks: { a: [ask(0), ask(1)] } });

/** Returns the reasons of the first role in words. */
function reasons(roles: [AskedRole, ...AskedRole[]], answers: Record<string, Answer>) {
  const matches = matchRoles(roles, sheetOf(answers, roles), 1);
  const match = matches.find(({ assessed }) => assessed.role === roles[0]);
  if (match === undefined) throw new Error('the role is left out');
  const level = match.assessed.path[match.target] ?? -1;
  const words = (list: ReturnType<typeof missingReasons>) =>
    list.map((reason) => [reason.row.skill.id, reason.words, reason.asks.map(({ depth }) => depth)]);
  return { met: words(metReasons(match, level, scale)), missing: words(missingReasons(match, scale)) };
}

describe('reasons name the steps of', () => {
  test('what is met, mandatory first, and what is missing', () => {
    const answers = {
      'tester/b': { level: 'senior' },
      'tester/a': { level: 'middle' },
      'tester/c': { level: 'junior' },
    };
    expect(reasons([tester], answers)).toEqual({
      met: [
        ['a', 'Middle (Working), mandatory', [1]],
        ['b', 'Middle (Awareness); you meet Senior (Working)', [0]],
      ],
      missing: [['c', 'Junior → Middle', [-1]]],
    });
  });

  test('what is known from other roles, and what is not', () => {
    expect(
      reasons([tester, coder], { 'coder/a': { level: 'junior' }, 'tester/b': { unsure: true } }),
    ).toEqual({
      met: [['a', 'Junior (Awareness); estimate', [0]]],
      missing: [
        ['b', 'Not sure → Junior (Awareness)', [0]],
        ['c', 'Not answered → Junior', [-1]],
      ],
    });
  });

  test('estimates that reach further, or not far enough', () => {
    const writer = askedRoleOf('Writer', {
      levels: ['Junior', 'Middle'],
      asks: { a: [null, must], b: [ask(0), ask(1)] },
    });
    expect(reasons([writer, coder], { 'coder/a': { level: 'senior' }, 'writer/b': { none: true } })).toEqual({
      met: [],
      missing: [['b', 'None of these yet → Junior (Awareness)', [0]]],
    });
    expect(reasons([tester, coder], { 'coder/a': { level: 'senior' } }).met).toEqual([
      ['a', 'Junior (Awareness); you meet Senior (Working) by an estimate', [0]],
    ]);
    const answers = {
      'tester/b': { level: 'senior' },
      'tester/c': { level: 'senior' },
      'coder/a': { level: 'junior' },
    };
    expect(reasons([tester, coder], answers).missing).toEqual([
      ['a', 'Junior (Awareness), estimate → Middle (Working), mandatory', [0, 1]],
    ]);
  });
});
