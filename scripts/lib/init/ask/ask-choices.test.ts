import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { CallError } from '../../command/command.ts';
import { CancelledError } from '../../new/ask-flags.ts';
import { askChoices, askText, withDefaults, type Suggestions } from './ask-choices.ts';
import type { InitFlags } from './parse-choices.ts';

const keys = { enter: '\r', down: '\u001b[B', backspace: '\u007f', clear: '\u0015', interrupt: '\u0003' };

/** A part of a question, and the keys to press when it appears. */
type Answer = readonly [question: string, ...keys: string[]];

function terminalWith(answers: Answer[]) {
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
  return { terminal: { input, output }, shown: () => shown };
}

async function answer(flags: InitFlags, suggestions: Suggestions, ...answers: Answer[]): Promise<InitFlags> {
  const asked = await askChoices(flags, suggestions, terminalWith(answers).terminal);
  expect(answers).toEqual([]);
  return asked;
}

test('does not ask for answers given in the call', async () => {
  const flags = { name: 'A', host: 'none', language: 'de', levels: 'B' };
  expect(await answer(flags, {})).toMatchObject(flags);
});

test('takes the suggested answers if the user only presses Enter', async () => {
  const asked = await answer(
    {},
    { name: 'Our Paths', repository: 'https://codeberg.org/acme/paths' },
    ['What is the name', keys.enter],
    ['Where will its repository be', keys.enter],
    ['address of its repository', keys.enter],
    ['Which language', keys.enter],
    ['Which levels', keys.enter],
  );
  expect(asked).toEqual({
    name: 'Our Paths',
    host: 'forgejo',
    repository: 'https://codeberg.org/acme/paths',
    language: 'en',
    levels: 'Junior, Middle, Senior, Lead, Principal',
  });
});

test('asks again until an answer is valid, and asks for no repository if there is no host', async () => {
  const { terminal, shown } = terminalWith([
    ['Where will its repository be', keys.down, keys.down, keys.down, keys.enter],
    ['Which language', 'd_e', keys.enter, keys.backspace, keys.backspace, 'e', keys.enter],
    ['Which levels', 'A, A', keys.enter, keys.backspace, 'B', keys.enter],
  ]);
  expect(await askChoices({ name: 'Paths' }, {}, terminal)).toEqual({
    name: 'Paths',
    host: 'none',
    repository: undefined,
    language: 'de',
    levels: 'A, B',
  });
  expect(shown()).toContain('write a language as a BCP 47 tag');
  expect(shown()).toContain('"A" is listed twice');
});

test('neither suggests nor accepts a repository on another host', async () => {
  const repository = 'https://gitlab.com/acme/paths';
  const { terminal, shown } = terminalWith([
    ['Where will its repository be', '\u001b[A', keys.enter],
    ['address of its repository', repository, keys.enter, keys.clear, keys.enter],
  ]);
  const asked = await askChoices({ name: 'A', language: 'en', levels: 'B' }, { repository }, terminal);
  expect(asked).toMatchObject({ host: 'github', repository: '' });
  expect(shown()).toContain('this address is on gitlab: choose that host');
});

test('asks for a folder until one is free', async () => {
  const { terminal, shown } = terminalWith([['In which folder', 'full', keys.enter, '2', keys.enter]]);
  const findFault = (folder: string): string | undefined => (folder === 'full' ? 'it is full' : undefined);
  expect(await askText('folder', 'In which folder?', 'paths', terminal, findFault)).toBe('full2');
  expect(shown()).toContain('it is full');
});

test('is canceled by Ctrl-C', async () => {
  await expect(answer({}, {}, ['What is the name', keys.interrupt])).rejects.toThrow(CancelledError);
  await expect(answer({ name: 'A' }, {}, ['Where will', keys.interrupt])).rejects.toThrow(CancelledError);
});

test('asks nothing if the call is wrong', async () => {
  await expect(answer({ host: 'githb' }, {})).rejects.toThrow(CallError);
});

test("takes the host from the repository's address unless the call names one", () => {
  const repository = 'https://gitlab.com/acme/paths';
  expect(withDefaults({}, {})).toMatchObject({ host: 'github', name: 'Career Framework' });
  expect(withDefaults({}, { repository })).toMatchObject({ host: 'gitlab', repository });
  expect(withDefaults({ repository }, {})).toMatchObject({ host: 'gitlab', repository });
  expect(withDefaults({ repository, host: 'none' }, {})).toMatchObject({ host: 'none' });
});
