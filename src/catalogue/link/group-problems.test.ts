import { expect, test } from 'vitest';
import { groupProblems } from './group-problems.ts';
import { problemAt, type Problem } from '#catalogue/model/problem.ts';

function reference(file: string, place: string): Problem {
  return { ...problemAt(file, [place], 'no proficiency is "basic"'), cause: 'proficiency basic' };
}

test('does not merge problems of different causes or without a cause', () => {
  const apart = [problemAt('a', [], 'x'), problemAt('b', [], 'x')];
  const other = { ...problemAt('a', [], 'y'), cause: 'level y' };
  expect(groupProblems([...apart, reference('a', 'p'), other])).toHaveLength(4);
});

test('leaves the only problem of a cause unchanged', () => {
  expect(groupProblems([reference('a', 'p')])).toEqual([problemAt('a', ['p'], 'no proficiency is "basic"')]);
});

test.each([
  [
    'in several files',
    [
      ['b', 'p'],
      ['a', 'q'],
      ['c', 'r'],
    ],
    'a',
    'q',
    'the first of 3 files',
  ],
  [
    'in one file',
    [
      ['a', 'p'],
      ['a', 'q'],
    ],
    'a',
    'p',
    'the first of 2 places in 1 file',
  ],
  [
    'in several places of several files',
    [
      ['b', 'p'],
      ['a', 'q'],
      ['a', 'r'],
    ],
    'a',
    'q',
    'the first of 3 places in 2 files',
  ],
] as const)(
  'reports a cause %s at its first place, with the number of places',
  (_, places, file, place, count) => {
    const grouped = groupProblems(places.map(([name, path]) => reference(name, path)));
    expect(grouped).toEqual([problemAt(file, [place], `no proficiency is "basic" (${count})`)]);
  },
);
