import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { CallError } from '../command/command.ts';
import { askFlags, CancelledError } from './ask-flags.ts';
import { readKnownContent } from './known-content.ts';
import type { NewFlags, NewKind } from './request.ts';
import { smallSource } from '../../../tests/fixtures/small-source.ts';

const known = readKnownContent(smallSource());
const keys = { enter: '\r', down: '\u001b[B', space: ' ', tab: '\t', interrupt: '\u0003' };

/** A part of a question, and the keys to press when it appears. */
type Answer = readonly [question: string, ...keys: string[]];

/** Answers the questions in order and returns the resulting flags. */
async function answer(kind: NewKind, flags: NewFlags, ...answers: Answer[]): Promise<NewFlags> {
  const input = new PassThrough();
  const output = new PassThrough();
  let shown = '';
  output.on('data', (chunk: Buffer) => {
    shown += chunk.toString();
    const [question, ...pressed] = answers[0] ?? [];
    if (question === undefined || !shown.includes(question)) return;
    answers.shift();
    for (const key of pressed) setImmediate(() => input.write(key));
  });
  const findHolder = (id: string): string | undefined => (id === 'taken' ? 'the id is taken' : undefined);
  const asked = await askFlags(kind, flags, known, findHolder, { input, output });
  expect(answers).toEqual([]);
  return asked;
}

test('does not ask for flags that are given', async () => {
  const flags = { name: 'A', domain: 'machine-learning', group: '' };
  expect(await answer('skill', flags)).toEqual(flags);
  expect(await answer('family', { name: 'A' })).toEqual({ name: 'A' });
});

test('asks for a name until one is given that is not taken', async () => {
  const typed = [keys.enter, 'Taken', keys.enter, ' One', keys.enter];
  expect(await answer('family', {}, ['the name of the family', ...typed])).toEqual({ name: 'Taken One' });
});

test('asks for the domain of a skill, and for a group if the domain has groups', async () => {
  expect(await answer('skill', { name: 'A' }, ['In which domain', keys.down, keys.enter])).toMatchObject({
    domain: 'security',
    group: '',
  });
  const mlops = await answer(
    'skill',
    { name: 'A' },
    ['In which domain', keys.enter],
    ['In which group', keys.down, keys.enter],
  );
  expect(mlops).toMatchObject({ domain: 'machine-learning', group: 'mlops' });
});

test('asks for the levels and skills of a role that is not copied', async () => {
  const asked = await answer(
    'role',
    { name: 'A' },
    ['In which family', keys.enter],
    ['Take the levels', keys.enter],
    ['Which levels', keys.down, keys.space, keys.enter],
    ['Which skills', 'flow', keys.tab, keys.enter],
  );
  expect(asked).toEqual({ name: 'A', family: '', from: '', levels: 'junior,senior', skills: 'mlflow' });
});

test('does not ask for levels if a role is copied, or for a role to copy if levels are given', async () => {
  const copied = await answer('role', { name: 'A', family: '' }, ['Take the levels', keys.down, keys.enter]);
  expect(copied).toEqual({ name: 'A', family: '', from: 'data-engineer' });
  const flags = { name: 'A', family: '', levels: 'junior', skills: '' };
  expect(await answer('role', flags)).toEqual(flags);
});

test.each<[NewKind, NewFlags, string]>([
  ['family', {}, 'the name'],
  ['skill', { name: 'A' }, 'In which domain'],
  ['role', { name: 'A', family: '', from: '' }, 'Which levels'],
])('is canceled by Ctrl-C: %s with %j', async (kind, flags, question) => {
  await expect(answer(kind, flags, [question, keys.interrupt])).rejects.toThrow(CancelledError);
});

test.each<[NewKind, NewFlags]>([
  ['skill', { domain: 'nowhere' }],
  ['skill', { domain: 'tools', group: 'mlops' }],
  ['role', { levels: 'junor' }],
  ['family', { name: ' ' }],
  ['family', { id: 'A B' }],
])('asks nothing if a given flag is wrong: %s with %j', async (kind, flags) => {
  await expect(answer(kind, flags)).rejects.toThrow(CallError);
});
