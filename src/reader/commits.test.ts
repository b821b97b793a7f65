import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { temporaryDir } from '../../tests/fixtures/temporary-dir.ts';
import { readVersion } from './version.ts';

/** Runs Git in a directory, on a given day, whatever the machine's own settings are. */
function git(dir: string, day: string, ...args: string[]): string {
  const date = `${day}T12:00:00Z`;
  return execFileSync('git', args, {
    cwd: dir,
    encoding: 'utf8',
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_SYSTEM: '/dev/null',
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@example.org',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@example.org',
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
    },
  }).trim();
}

/** Commits one more line of a file; gives the hash of the commit. */
function commit(dir: string, file: string, day: string): string {
  writeFileSync(join(dir, file), day);
  git(dir, day, 'add', '.');
  git(dir, day, 'commit', '--quiet', '--message', file);
  return git(dir, day, 'rev-parse', 'HEAD');
}

function repository(): string {
  const dir = temporaryDir();
  git(dir, '2026-01-01', 'init', '--quiet');
  mkdirSync(join(dir, 'content'));
  return dir;
}

test('the version is the last commit that touched the directory', () => {
  const dir = repository();
  commit(dir, 'content/site.yaml', '2026-01-01');
  const last = commit(dir, 'content/scale.yaml', '2026-02-03');
  commit(dir, 'README.md', '2026-03-04');
  expect(readVersion(join(dir, 'content'))).toEqual({ commit: last, day: '2026-02-03' });
});

test('a commit that has no such file yet is none', () => {
  const dir = repository();
  commit(dir, 'README.md', '2026-01-01');
  expect(readVersion(join(dir, 'content'))).toBeUndefined();
});

test('a repository without commits has no version', () => {
  expect(readVersion(join(repository(), 'content'))).toBeUndefined();
});

test('a directory outside a repository has no version', () => {
  expect(readVersion(temporaryDir())).toBeUndefined();
});

test('a directory that does not exist has no version', () => {
  expect(readVersion(join(temporaryDir(), 'nowhere'))).toBeUndefined();
});

test('there is no version without Git', () => {
  const dir = repository();
  commit(dir, 'content/site.yaml', '2026-01-01');
  vi.stubEnv('PATH', temporaryDir());
  try {
    expect(readVersion(join(dir, 'content'))).toBeUndefined();
  } finally {
    vi.unstubAllEnvs();
  }
});
