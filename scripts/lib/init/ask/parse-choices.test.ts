import { expect, test } from 'vitest';
import { CallError } from '../../command/command.ts';
import { parseChoices, type InitFlags } from './parse-choices.ts';

const sound = { name: 'Paths', host: 'github', language: 'en', levels: 'A' };

function faultsOf(flags: InitFlags): string[] {
  try {
    parseChoices(flags, '1.2.3');
    return [];
  } catch (error) {
    if (error instanceof CallError) return error.message.split('\n');
    throw error;
  }
}

test('lists every missing option with an example', () => {
  expect(faultsOf({})).toEqual([
    '--name is missing: write --name "Our Career Framework"',
    '--host is missing: write --host github|gitlab|forgejo|none',
    '--language is missing: write --language en',
    '--levels is missing: write --levels "Junior, Middle, Senior, Lead, Principal"',
  ]);
});

test.each<[keyof InitFlags, string, RegExp]>([
  ['name', ' ', /^--name: the text is empty/],
  ['name', 'a\nb', /^--name: this must be a single line/],
  ['host', 'githb', /^--host: .*did you mean "github"/],
  ['host', 'toString', /^--host: there is no host/],
  ['language', 'e_n', /^--language: write a language as a BCP 47 tag/],
  ['levels', ' , ', /^--levels: write at least one level/],
  ['levels', 'A,B,C,D,E,F,G,H,I,J', /^--levels: these are 10 levels/],
  ['levels', 'A, B, A', /^--levels: "A" is listed twice/],
  ['levels', 'x'.repeat(301), /^--levels: this is longer than 300 characters/],
  ['repository', 'paths', /^--repository: this must be a web address/],
  ['repository', 'https://github.com/acme', /^--repository: write the address of a repository/],
  [
    'repository',
    'https://gitlab.com/acme/paths',
    /^--repository: this address is on gitlab: choose that host/,
  ],
  ['url', 'paths.example', /^--url: this must be a web address/],
  ['url', 'https://example.org/a%20b', /^--url: write the path of this address with/],
])('says how to correct --%s "%s"', (flag, text, message) => {
  expect(faultsOf({ ...sound, [flag]: text })).toEqual([expect.stringMatching(message)]);
});

test('collects every fault', () => {
  expect(faultsOf({ name: '', host: 'a', language: '', levels: '', repository: 'a', url: 'a' })).toHaveLength(
    6,
  );
});

test('depends on this version unless the call names another', () => {
  expect(parseChoices(sound, '1.2.3').rolebook).toBe('1.2.3');
  expect(parseChoices({ ...sound, rolebook: 'file:/tmp/a.tgz' }, '1.2.3').rolebook).toBe('file:/tmp/a.tgz');
});

test('splits levels at commas of any script, and gives each a unique id', () => {
  const { levels } = parseChoices({ ...sound, levels: '初级，高级、Senior, senior,' }, '1.2.3');
  expect(levels.map(({ name }) => name)).toEqual(['初级', '高级', 'Senior', 'senior']);
  expect(new Set(levels.map(({ id }) => id)).size).toBe(4);
});
