import { describe, expect, test } from 'vitest';
import { sheetOf } from '../../../tests/fixtures/answer-arbitraries.ts';
import { ask, askedRoleOf } from '../../../tests/fixtures/asked-role.ts';
import type { Answer } from '#catalogue/assessment/answers.ts';
import type { AskedRole } from '#catalogue/assessment/asks.ts';
import { matchRoles } from '#catalogue/assessment/match.ts';
import { matchLists } from './match-lists.ts';

const must = ask(1, { mandatory: true });
const text = (bar: string) => ask(-1, { bar });

/** Returns the lists of the first role: title, then the skill, depths and words of each item, then the number left out. */
function listsOf(roles: [AskedRole, ...AskedRole[]], answers: Record<string, Answer>) {
  const matches = matchRoles(roles, sheetOf(answers, roles), 1);
  const match = matches.find(({ assessed }) => assessed.role === roles[0]);
  if (match === undefined) throw new Error('the role is left out');
  return matchLists(match).map(
    ({ title, items, rest }) =>
      [
        title,
        items.map(({ row, asks, words }) => [row.skill.id, asks.map(({ depth }) => depth), words]),
        rest,
      ] as const,
  );
}

const tester = askedRoleOf('Tester', {
  levels: ['Junior', 'Middle', 'Senior'],
  asks: {
    a: [ask(0), must, ask(1, { bar: 'more' })],
    b: [ask(0), ask(0, { bar: 'more' }), ask(1)],
    c: [text('one'), text('two'), text('three')],
  },
});
const coder = askedRoleOf('Coder', { asks: { a: [ask(0), ask(1)] } });

describe('the lists show', () => {
  test('skills that are met, mandatory first, and those short by a step', () => {
    const answers = {
      'tester/b': { level: 'senior' },
      'tester/a': { level: 'middle' },
      'tester/c': { level: 'junior' },
    };
    expect(listsOf([tester], answers)).toEqual([
      [
        'You meet',
        [
          ['a', [1], ''],
          ['b', [0], ''],
        ],
        0,
      ],
      ['Short, by a step', [['c', [-1], 'Junior → Middle']], 0],
    ]);
  });

  test('estimates beside answers, and skills not answered', () => {
    const answers: Record<string, Answer> = { 'coder/a': { level: 'junior' }, 'tester/b': { unsure: true } };
    expect(listsOf([tester, coder], answers)).toEqual([
      ['You meet', [['a', [0], '']], 0],
      [
        'Not answered',
        [
          ['b', [0], 'Not sure'],
          ['c', [-1], ''],
        ],
        0,
      ],
    ]);
    expect(listsOf([tester, coder], { ...answers, 'tester/b': { level: 'junior' } })[0]).toEqual([
      'You meet',
      [
        ['a', [0], 'estimate'],
        ['b', [0], ''],
      ],
      0,
    ]);
  });

  test('how many steps are missing, and open mandatory skills', () => {
    const roof = askedRoleOf('Roofer', {
      levels: ['Only'],
      asks: { a: [must], b: [ask(1)], c: [ask(1)] },
    });
    const deep = askedRoleOf('Writer', {
      levels: ['Junior', 'Middle', 'Senior'],
      asks: {
        a: [null, ask(0), ask(0, { bar: 'more' })],
        d: [ask(0), ask(1), ask(2)],
        e: [null, null, must],
      },
    });
    expect(
      listsOf([deep, coder], {
        'writer/d': { level: 'middle' },
        'writer/a': { none: true },
        'writer/e': { none: true },
      }),
    ).toEqual([
      ['You meet', [['d', [1], '']], 0],
      ['Short, by a step', [['a', [0], 'None of these yet → Middle']], 0],
    ]);
    expect(listsOf([roof], { 'roofer/b': { none: true } })).toEqual([
      ['Short, by a step', [['b', [1], 'None of these yet → Only']], 0],
      ['Not answered, mandatory', [['a', [1], '']], 0],
    ]);
  });

  test('how many items they leave out', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const wide = askedRoleOf('Wide', {
      levels: ['Only'],
      asks: Object.fromEntries(ids.map((id) => [id, [must]])),
    });
    const met = Object.fromEntries(ids.slice(0, 6).map((id) => [`wide/${id}`, { level: 'only' }]));
    const lists = listsOf([wide], met);
    expect(lists.map(([title, items, rest]) => [title, items.length, rest])).toEqual([
      ['You meet, among others', 5, 1],
      ['Not answered, mandatory', 1, 0],
    ]);
  });
});
