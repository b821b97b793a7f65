import { expect, test } from 'vitest';
import { ask, askedRoleOf } from '../../../tests/fixtures/asked-role.ts';
import type { Answers } from './answers.ts';
import { matchRoles } from './match.ts';
import { sheetForRoles } from './taken-answers.ts';

const tester = askedRoleOf('Tester', {
  asks: { a: [ask(0), ask(1)], b: [ask(0), ask(1)], c: [null, ask(1)] },
});
const coder = askedRoleOf('Coder', { asks: { a: [ask(0)], b: [ask(1)], c: [ask(0)] }, levels: ['Only'] });

/** Returns the skills met at the coder's next level, with the source of each. */
function metAsCoder(answers: Answers, as: Record<string, string>) {
  const sheet = { answers, as, scaleIds: [], allowsNoOccasion: true };
  const matches = matchRoles([tester, coder], sheetForRoles([tester, coder], sheet), 1);
  const match = matches.find(({ assessed }) => assessed.role === coder);
  return match?.met.map(({ skill, claim }) => {
    const { estimate } = claim;
    return [skill.id, estimate?.kind === 'answer' ? estimate.role?.name : estimate?.name];
  });
}

test('estimates other roles from the level that the reader works at, unless there are answers', () => {
  expect(metAsCoder({}, { tester: 'junior' })).toEqual([['a', 'Tester']]);
  expect(metAsCoder({ 'tester/b': { level: 'senior' } }, { tester: 'junior' })).toEqual([
    ['a', 'Tester'],
    ['b', 'Tester'],
  ]);
  expect(metAsCoder({ 'tester/a': { none: true } }, { tester: 'senior' })).toEqual([
    ['b', 'Tester'],
    ['c', 'Tester'],
  ]);
});

test('does not replace an estimate with a note, and ignores an unknown level', () => {
  expect(metAsCoder({ 'tester/a': { note: 'Seen.' } }, { tester: 'junior' })).toEqual([['a', 'Tester']]);
  expect(metAsCoder({}, { tester: 'gone', other: 'junior' })).toEqual([]);
});

test('estimates from the level of a reader on one of several tracks', () => {
  const levels = ['Junior', { name: 'Senior', below: 0 }, { name: 'Manager', below: 0 }];
  const leader = askedRoleOf('Leader', { levels, asks: { b: [null, null, ask(1)] } });
  const sheet = { answers: {}, as: { leader: 'manager' }, scaleIds: [], allowsNoOccasion: true };
  const { knowledge } = sheetForRoles([leader, coder], sheet);
  const [match] = matchRoles([coder], { ...sheet, knowledge }, 1);
  expect(match?.met.map(({ skill }) => skill.id)).toEqual(['b']);
});

test('estimates nothing for readers who name no level', () => {
  const { knowledge } = sheetForRoles([tester, coder], { answers: {}, scaleIds: [], allowsNoOccasion: true });
  expect(knowledge.size).toBe(0);
});
