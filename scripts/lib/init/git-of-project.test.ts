import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { beginHistory, remoteOf } from './git-of-project.ts';
import { temporaryDir } from '../../../tests/fixtures/temporary-dir.ts';

function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}

function withGitSettings<Result>(settings: string, run: () => Result): Result {
  const before = { ...process.env };
  const file = join(temporaryDir({ settings }), 'settings');
  Object.assign(process.env, { GIT_CONFIG_GLOBAL: file, GIT_CONFIG_NOSYSTEM: '1' });
  try {
    return run();
  } finally {
    for (const name of ['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_NOSYSTEM']) {
      if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = before[name];
    }
  }
}

const named = '[user]\n\tname = A\n\temail = a@example.org\n[init]\n\tdefaultBranch = trunk\n';

test('commits every file on main', () => {
  const dir = temporaryDir({ 'a/b.txt': 'c' });
  expect(withGitSettings(named, () => beginHistory(dir))).toBe('committed');
  expect(git(dir, 'ls-tree', '-r', '--name-only', 'main')).toBe('a/b.txt');
  expect(git(dir, 'status', '--porcelain')).toBe('');
});

test('does not sign the commit, and does not commit if Git knows no author', () => {
  const signing = `${named}[commit]\n\tgpgSign = true\n[gpg]\n\tprogram = no-such-program\n`;
  expect(withGitSettings(signing, () => beginHistory(temporaryDir({ a: 'b' })))).toBe('committed');
  const dir = temporaryDir({ a: 'b' });
  expect(withGitSettings('', () => beginHistory(dir))).toBe('begun');
  expect(git(dir, 'status', '--porcelain')).toBe('A  a');
});

test('changes nothing inside another repository', () => {
  const dir = temporaryDir({ 'inner/a': 'b' });
  git(dir, 'init', '--quiet');
  expect(withGitSettings(named, () => beginHistory(join(dir, 'inner')))).toBe('none');
});

test('finds the address of the repository of a folder', () => {
  const dir = temporaryDir();
  expect(remoteOf(dir)).toBeUndefined();
  git(dir, 'init', '--quiet');
  expect(remoteOf(dir)).toBeUndefined();
  git(dir, 'remote', 'add', 'origin', 'git@codeberg.org:acme/paths.git');
  expect(remoteOf(dir)).toBe('https://codeberg.org/acme/paths');
  git(dir, 'remote', 'set-url', 'origin', '/srv/git/paths.git');
  expect(remoteOf(dir)).toBeUndefined();
});
