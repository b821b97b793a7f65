import { execFileSync } from 'node:child_process';
import { mkdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { temporaryDir } from '../../../tests/fixtures/temporary-dir.ts';
import { directorySource } from '#reader/content-source.ts';
import { GitError } from './git.ts';
import { revisionSource } from './revision-source.ts';
import { resolveMergeBase } from './revisions.ts';

/** Runs Git in a directory, without the machine's settings. */
function git(dir: string, ...args: string[]): string {
  const who = { NAME: 'A', EMAIL: 'a@example.org' };
  const env = Object.fromEntries(
    Object.entries(who).flatMap(([key, value]) => [
      [`GIT_AUTHOR_${key}`, value],
      [`GIT_COMMITTER_${key}`, value],
    ]),
  );
  return execFileSync('git', args, {
    cwd: dir,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', ...env },
  }).trim();
}

function commit(dir: string, files: Record<string, string | Uint8Array>): string {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  git(dir, 'add', '--all');
  git(dir, 'commit', '--quiet', '--allow-empty', '--message', 'Change');
  return git(dir, 'rev-parse', 'HEAD');
}

function repository(files: Record<string, string | Uint8Array>): string {
  const dir = realpathSync(temporaryDir());
  git(dir, 'init', '--quiet', '--initial-branch', 'main');
  commit(dir, files);
  return dir;
}

test('reads the files of a commit, not those on disk', () => {
  const dir = repository({ 'content/site.yaml': 'name: A\n', 'content/roles/qa/role.yaml': 'name: QA\n' });
  const first = git(dir, 'rev-parse', 'HEAD');
  commit(dir, { 'content/site.yaml': 'name: B\n', 'content/scale.yaml': '[]\n' });
  writeFileSync(join(dir, 'content/site.yaml'), 'name: C\n');
  const source = revisionSource(join(dir, 'content'), 'HEAD~1');
  expect(source).toMatchObject({ exists: true, commit: first });
  expect(source.list()).toEqual(['roles/qa/role.yaml', 'site.yaml']);
  expect(source.read('site.yaml')).toEqual({ ok: true, source: 'name: A\n' });
  expect(source.read('scale.yaml')).toEqual({ ok: false, message: 'there is no such file' });
});

test('lists and reads the same files as a directory source', () => {
  const dir = repository({
    'content/a.yaml': '\uFEFFa: 1\r\nb: 2\r\n',
    'content/b.yaml': new Uint8Array([0xff, 0xfe]),
    'content/größe/данные "x"\n.yaml': 'same\n',
    'content/empty.yaml': '',
    'content/same.yaml': 'same\n',
    'content/.hidden.yaml': 'x',
    'content/.git-like/a.yaml': 'x',
    'content-of-others/c.yaml': 'x',
    'a.yaml': 'x',
  });
  const [committed, present] = [
    revisionSource(join(dir, 'content'), 'HEAD'),
    directorySource(join(dir, 'content')),
  ];
  expect(committed.list()).toEqual(present.list());
  for (const file of present.list()) expect(committed.read(file)).toEqual(present.read(file));
});

test('leaves out links and submodules', () => {
  const dir = repository({ 'content/a.yaml': 'a: 1\n' });
  symlinkSync('a.yaml', join(dir, 'content/link.yaml'));
  const head = git(dir, 'rev-parse', 'HEAD');
  git(dir, 'update-index', '--add', '--cacheinfo', `160000,${head},content/module`);
  git(dir, 'add', 'content/link.yaml');
  git(dir, 'commit', '--quiet', '--message', 'Link');
  expect(revisionSource(join(dir, 'content'), 'HEAD').list()).toEqual(['a.yaml']);
});

test('finds content at the root of a repository or deep below', () => {
  const dir = repository({ 'site.yaml': 'a', 'x/y/site.yaml': 'b' });
  expect(revisionSource(dir, 'main').list()).toEqual(['site.yaml', 'x/y/site.yaml']);
  expect(revisionSource(join(dir, 'x/y'), 'main').read('site.yaml')).toEqual({ ok: true, source: 'b' });
});

test('reads a removed directory from a commit that had it', () => {
  const dir = repository({ 'career/content/site.yaml': 'a' });
  rmSync(join(dir, 'career'), { recursive: true });
  expect(revisionSource(join(dir, 'career/content'), 'HEAD').list()).toEqual(['site.yaml']);
});

test.each([
  ['missing', { 'README.md': 'x' }],
  ['a file', { content: 'x' }],
])('finds no content if the directory is %s in the commit', (_, files) => {
  const dir = repository(files);
  const source = revisionSource(join(dir, 'content'), 'HEAD');
  expect([source.exists, source.list()]).toEqual([false, []]);
});

test('shows paths with the revision before them', () => {
  const dir = repository({ 'content/site.yaml': 'a' });
  expect(revisionSource(join(dir, 'content'), 'main').display('site.yaml')).toBe(
    `main:${join(dir, 'content/site.yaml')}`,
  );
});

test('reads the repository of the content even in a hook of another one', () => {
  const [dir, other] = [repository({ 'site.yaml': 'mine' }), repository({ 'site.yaml': 'other' })];
  vi.stubEnv('GIT_DIR', join(other, '.git'));
  try {
    expect(revisionSource(dir, 'HEAD').read('site.yaml')).toEqual({ ok: true, source: 'mine' });
  } finally {
    vi.unstubAllEnvs();
  }
});

describe('refuses', () => {
  test.each([
    ['nope', /^there is no revision "nope" here.*git fetch/],
    ['--all', /^"--all" is not a revision/],
    ['--output=/tmp/x', /is not a revision/],
    ['', /^there is no revision ""/],
    ['^HEAD', /^there is no revision/],
    ['HEAD:site.yaml', /^there is no revision/],
    ['main..HEAD', /^"main\.\.HEAD" is a range: write its two revisions/],
  ])('the revision %j', (revision, message) => {
    const dir = repository({ 'site.yaml': 'a' });
    expect(() => revisionSource(dir, revision)).toThrow(GitError);
    expect(() => revisionSource(dir, revision)).toThrow(message);
  });

  test('a revision that is missing in a shallow clone, and says how to get it', () => {
    const dir = repository({ 'site.yaml': 'a' });
    const first = git(dir, 'rev-parse', 'HEAD');
    commit(dir, { 'site.yaml': 'b' });
    const clone = join(temporaryDir(), 'clone');
    git(dir, 'clone', '--quiet', '--depth', '1', `file://${dir}`, clone);
    expect(() => revisionSource(clone, first)).toThrow('git fetch --unshallow');
  });

  test('a directory outside a repository', () => {
    expect(() => revisionSource(temporaryDir(), 'HEAD')).toThrow(
      /is not in a Git repository: set CONTENT_DIR/,
    );
  });

  test('to work without Git', () => {
    const dir = repository({ 'site.yaml': 'a' });
    vi.stubEnv('PATH', temporaryDir());
    try {
      expect(() => revisionSource(dir, 'HEAD')).toThrow('Git is not installed');
    } finally {
      vi.unstubAllEnvs();
    }
  });
});

describe('the merge base', () => {
  test('is the last commit that two revisions have in common', () => {
    const dir = repository({ 'site.yaml': 'a' });
    const base = git(dir, 'rev-parse', 'HEAD');
    git(dir, 'checkout', '--quiet', '-b', 'topic');
    commit(dir, { 'site.yaml': 'b' });
    git(dir, 'checkout', '--quiet', 'main');
    commit(dir, { 'other.yaml': 'c' });
    expect(resolveMergeBase(dir, 'main', 'topic')).toBe(base);
  });

  test('is refused for revisions without a common commit', () => {
    const dir = repository({ 'site.yaml': 'a' });
    git(dir, 'checkout', '--quiet', '--orphan', 'alone');
    commit(dir, { 'site.yaml': 'b' });
    expect(() => resolveMergeBase(dir, 'main', 'alone')).toThrow(
      /^"main" and "alone" have no commit in common/,
    );
  });
});
