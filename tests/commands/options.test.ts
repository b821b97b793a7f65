import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryDir } from '../fixtures/temporary-dir.ts';
import { callCommand } from '../setup/call-command.ts';
import { projectRoot } from '../setup/run-script.ts';

/** The name of every program of the project. */
const scripts = ['', 'repository/'].flatMap((folder) =>
  readdirSync(join(projectRoot, 'scripts', folder))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => folder + file.slice(0, -'.ts'.length)),
);

test('the programs are found', () => {
  expect(scripts).toEqual(expect.arrayContaining(['build', 'check', 'start']));
});

describe.each(scripts)('%s', (script) => {
  test('has a help text with an example', async () => {
    const { code, stdout, stderr } = await callCommand(script, ['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^ {2}.*(?:npx rolebook|npm(?: run)?) ${basename(script)}\\b`, 'm'));
  });
});

// Programs share the code that parses options, so most tests run one that starts fast.
test('links refuses an unknown option, and prints its help text', async () => {
  const { code, stdout, stderr } = await callCommand('links', ['--no-such-option'], nowhere());
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^there is no option "--no-such-option"; known here: --help, --strict\b/);
  expect(stderr).toContain('npx rolebook links');
});

test('rename suggests an option for a misspelled one', async () => {
  const { stderr } = await callCommand('rename', ['level', 'a', 'b', '--roel', 'c'], nowhere());
  expect(stderr.split('\n')[0]).toBe('there is no option "--roel"; did you mean "--role"?');
});

test.each([
  { script: 'links', name: 'BASE_PATH', value: '/with space/' },
  { script: 'links', name: 'BASE_PATH', value: '/path?query/' },
  { script: 'links', name: 'BASE_PATH', value: '/../' },
  { script: 'links', name: 'BASE_PATH', value: 'https://example.org/project/' },
  { script: 'build', name: 'BASE_PATH', value: '/with space/' },
  { script: 'links', name: 'SITE_URL', value: 'example.org' },
  { script: 'links', name: 'SITE_URL', value: 'ftp://example.org' },
  { script: 'start', name: 'SITE_URL', value: 'example.org' },
  { script: 'start', name: 'PORT', value: 'http' },
  { script: 'start', name: 'PORT', value: '65536' },
])('$script refuses $name=$value at once, and explains what to set', async ({ script, name, value }) => {
  const { code, stdout, stderr } = await callCommand(script, [], { ...nowhere(), [name]: value });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr.split('\n')[0]).toContain(`${name} is "${value}": set it to`);
});

test('check prints its help text even if the rest of the call is wrong', async () => {
  const { code } = await callCommand('check', ['--no-such-option', '-h'], { BASE_PATH: 'a b' });
  expect(code).toBe(0);
});

/** Returns variables that name empty directories, in which a script that wrongly continues does no harm. */
function nowhere(): Record<string, string> {
  const dir = temporaryDir();
  return { CONTENT_DIR: join(dir, 'content'), OUT_DIR: join(dir, 'dist') };
}
