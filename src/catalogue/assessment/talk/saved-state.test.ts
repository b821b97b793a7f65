import { expect, test } from 'vitest';
import { sheetOf } from '../../../../tests/fixtures/answer-arbitraries.ts';
import { ask, askedRoleOf } from '../../../../tests/fixtures/asked-role.ts';
import { assessRole } from '#catalogue/assessment/assess.ts';
import {
  answersToRole,
  barsOf,
  changesSince,
  formatState,
  parseState,
  type SavedState,
} from './saved-state.ts';

const before = askedRoleOf('Tester', {
  asks: { kafka: [ask(0), ask(1)], helm: [null, ask(1)], docker: [ask(0), ask(1)], aws: [ask(0), null] },
});

const state: SavedState = {
  name: 'March review',
  at: '2026-03-12T09:00:00.000Z',
  about: { role: 'tester', as: 'junior', aim: 'senior' },
  answers: {
    'tester/kafka': { level: 'junior', bar: 'bar-0', note: 'Ran it.' },
    'tester/helm': { none: true },
  },
  bars: barsOf(before),
};

test('fingerprints the bar of each requirement', () => {
  expect(barsOf(before)).toEqual({
    kafka: { junior: 'bar-0', senior: 'bar-1' },
    helm: { senior: 'bar-1' },
    docker: { junior: 'bar-0', senior: 'bar-1' },
    aws: { junior: 'bar-0' },
  });
});

test('reads a state as it was written', () => {
  expect(parseState(formatState(state))).toEqual(state);
});

test('reads a state under the current ids', () => {
  const renames = {
    roles: { tester: 'checker' },
    skills: { kafka: 'streams' },
    levels: { checker: { junior: 'starter' } },
  };
  expect(parseState(formatState(state), renames)).toMatchObject({
    about: { role: 'checker', as: 'starter', aim: 'senior' },
    answers: { 'checker/streams': { level: 'starter', bar: 'bar-0' }, 'checker/helm': { none: true } },
    bars: { streams: { starter: 'bar-0', senior: 'bar-1' } },
  });
});

test.each([
  '',
  'nonsense',
  'null',
  '[]',
  '{"name":"x"}',
  formatState({ ...state, at: 'Monday' }),
  formatState({ ...state, about: {} }),
  ...['name', 'at', 'file'].map((field) => JSON.stringify({ ...JSON.parse(formatState(state)), [field]: 7 })),
])('refuses %j as a state', (text) => {
  expect(parseState(text)).toBeUndefined();
});

test('leaves out unreadable bars', () => {
  const text = formatState(state).replace('"bars":{', '"bars":{"odd":7,"odder":{"junior":{}},');
  expect(parseState(text)?.bars).toEqual({ ...state.bars, odd: {}, odder: {} });
});

test('returns the answers that count for a role, including those of version 1', () => {
  const answers = { kafka: { choice: 'working' }, 'tester/helm': { none: true as const }, 'baker/helm': {} };
  expect(answersToRole(before, answers)).toEqual({
    'tester/kafka': { choice: 'working' },
    'tester/helm': { none: true },
  });
});

test('finds no changes right after saving a state', () => {
  const now = assessRole(before, [0, 1], { ...sheetOf(state.answers), as: { tester: 'junior' } });
  expect(changesSince(state, now, sheetOf({}))).toEqual({ answers: [], texts: [], added: [], removed: [] });
});

test('lists changed answers and texts, and added and removed skills', () => {
  const after = askedRoleOf('Tester', {
    asks: {
      kafka: [ask(0), ask(2)],
      helm: [ask(0), ask(1)],
      docker: [ask(0), ask(1)],
      redis: [ask(0), ask(1)],
    },
  });
  const answers = { 'tester/kafka': { level: 'senior' }, 'tester/docker': { level: 'junior' } };
  const now = assessRole(after, [0, 1], sheetOf(answers));
  expect(changesSince({ ...state, about: { role: 'tester' } }, now, sheetOf({}))).toEqual({
    answers: [
      { skill: 'kafka', before: 'Junior', after: 'Senior' },
      { skill: 'helm', before: 'None of these yet', after: 'Not answered' },
      { skill: 'docker', before: 'Not answered', after: 'Junior' },
    ],
    texts: [
      { skill: 'kafka', levels: ['Senior'] },
      { skill: 'helm', levels: ['Junior'] },
    ],
    added: ['redis'],
    removed: ['aws'],
  });
});
