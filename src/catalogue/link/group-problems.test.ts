import { expect, test } from 'vitest';
import { groupProblems } from './group-problems.ts';
import { problemAt, type Problem } from '#catalogue/model/problem.ts';

/** Returns a problem of a reference to the proficiency `basic` at some place of a file. */
function reference(file: string, place: string): Problem {
  return { ...problemAt(file, [place], 'no proficiency is "basic"'), cause: 'proficiency basic' };
}

test('problems of different causes, and those without one, stay apart', () => {
  const apart = [problemAt('a', [], 'x'), problemAt('b', [], 'x')];
  const other = { ...problemAt('a', [], 'y'), cause: 'level y' };
  expect(groupProblems([...apart, reference('a', 'p'), other])).toHaveLength(4);
});

test('a cause of a single place is told as it is', () => {
  expect(groupProblems([reference('a', 'p')])).toEqual([problemAt('a', ['p'], 'no proficiency is "basic"')]);
});

test.each([
  [
    'of several files',
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
    'of one file',
    [
      ['a', 'p'],
      ['a', 'q'],
    ],
    'a',
    'p',
    'the first of 2 places in 1 file',
  ],
  [
    'of both',
    [
      ['b', 'p'],
      ['a', 'q'],
      ['a', 'r'],
    ],
    'a',
    'q',
    'the first of 3 places in 2 files',
  ],
] as const)('a cause %s is told at its first place, with their number', (_, places, file, place, count) => {
  const grouped = groupProblems(places.map(([name, path]) => reference(name, path)));
  expect(grouped).toEqual([problemAt(file, [place], `no proficiency is "basic" (${count})`)]);
});
