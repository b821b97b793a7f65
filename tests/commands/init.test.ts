import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryDir } from '../fixtures/temporary-dir.ts';
import { hashFiles, inheritedVariables, linesOf, projectRoot } from '../setup/run-script.ts';

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a program of the repository in a folder, without a name in Git's settings and without a terminal. */
function run(program: string, args: readonly string[], cwd: string): Promise<Ended> {
  const env = { ...inheritedVariables(), GIT_CONFIG_GLOBAL: join(cwd, 'none'), GIT_CONFIG_NOSYSTEM: '1' };
  const child = spawn(process.execPath, [join(projectRoot, program), ...args], {
    cwd,
    env: { ...env, npm_config_user_agent: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended: Ended = { code: null, stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (ended.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (ended.stderr += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...ended, code }));
  });
}

const init = (args: readonly string[], cwd: string): Promise<Ended> =>
  run('bin/rolebook.js', ['init', ...args], cwd);
const create = (args: readonly string[], cwd: string): Promise<Ended> =>
  run('create-rolebook/index.js', [...args, '--no-install'], cwd);

test('init writes a framework that passes the checks of a pull request, and names the next steps', async () => {
  const dir = temporaryDir();
  const { ino } = statSync(dir);
  const flags = ['--name', `"Paths": it's ours`, '--host', 'gitlab', '--language', 'ru'];
  const { code, stdout, stderr } = await init([...flags, '--levels', 'Младший, Старший'], dir);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/: \d+ files written\n\nNext:\n {2}1\. npm install\n {2}2\. npm start/);
  expect(existsSync(join(dir, '.gitlab-ci.yml'))).toBe(true);
  // The folder itself is not replaced, so a terminal stays in it.
  expect(statSync(dir).ino).toBe(ino);
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  expect(JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')).dependencies).toEqual({
    rolebook: version,
  });
  const tested = await run('bin/rolebook.js', ['test'], dir);
  expect(tested).toEqual({
    code: 0,
    stderr: '',
    stdout: expect.stringMatching(
      /^content: .*no problems\nwriting: .*no findings\ncontent: formatted\nschemas: up to date\ncodeowners: up to date/,
    ),
  });
});

test('init asks no questions without a terminal, but names missing options', async () => {
  const dir = temporaryDir();
  const { code, stdout, stderr } = await init([], dir);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(linesOf(stderr)).toEqual([
    expect.stringMatching(/^--name is missing/),
    expect.stringMatching(/^--host is missing/),
    expect.stringMatching(/^--language is missing/),
    expect.stringMatching(/^--levels is missing/),
    expect.stringMatching(/^With --yes/),
  ]);
  expect(readdirSync(dir)).toEqual([]);
});

test('init overwrites nothing', async () => {
  const dir = temporaryDir({ 'content/site.yaml': 'name: Mine\n' });
  const before = hashFiles(dir);
  const { code, stderr } = await init(['--yes'], dir);
  expect(code).toBe(1);
  expect(stderr).toMatch(/overwritten: content\n.*nothing was written/);
  expect(hashFiles(dir)).toEqual(before);
});

test('create writes the same files to a new folder, and creates a repository', async () => {
  const dir = temporaryDir({ 'rolebook-1.0.0.tgz': '' });
  const { code, stdout, stderr } = await create(
    ['our-paths', '--yes', '--rolebook', 'rolebook-1.0.0.tgz'],
    dir,
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^our-paths: \d+ files written\n/);
  expect(stdout).toMatch(/1\. cd our-paths\n {2}2\. npm install\n {2}3\. git add .*\n {2}4\. npm start/);
  const made = join(dir, 'our-paths');
  expect(readFileSync(join(made, 'content/site.yaml'), 'utf8')).toMatch(/^name: Our Paths\n/);
  expect(readFileSync(join(made, 'package.json'), 'utf8')).toContain(
    `"file:${join(dir, 'rolebook-1.0.0.tgz')}"`,
  );
  expect(readFileSync(join(made, '.git/HEAD'), 'utf8')).toBe('ref: refs/heads/main\n');
});

test('create refuses a folder that is not empty, and explains what to do', async () => {
  const dir = temporaryDir({ 'full/a': 'b' });
  const { code, stdout, stderr } = await create(['full', '--yes'], dir);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('full is not an empty folder: name another, or run "npx rolebook init" in it');
  expect(await create([], dir)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('name the folder'),
  });
  expect(readdirSync(dir)).toEqual(['full']);
});

test('create has a help text, and refuses unknown options', async () => {
  const dir = temporaryDir();
  expect(await create(['--help'], dir)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('\n  npm create rolebook\n'),
  });
  expect(await create(['a', '--nam', 'b'], dir)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('did you mean "--name"?'),
  });
  expect(readdirSync(dir)).toEqual([]);
});
