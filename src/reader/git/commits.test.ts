import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { temporaryDir } from '../../../tests/fixtures/temporary-dir.ts';
import { readCommits } from './commits.ts';

/** Runs Git in a directory, on a given day and without the machine's settings. */
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

function commit(dir: string, day: string, ...files: string[]): string {
  for (const file of files) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), `${file} of ${day}\n`);
  }
  return commitAll(dir, day);
}

function commitAll(dir: string, day: string): string {
  git(dir, day, 'add', '--all');
  git(dir, day, 'commit', '--quiet', '--message', 'Change');
  return git(dir, day, 'rev-parse', 'HEAD');
}

function repository(): string {
  const dir = temporaryDir();
  git(dir, '2026-01-01', 'init', '--quiet');
  mkdirSync(join(dir, 'content'));
  return dir;
}

/** Returns the places that the newest commit touched, as `kind id` or `kind parent/id`. */
function lastPlaces(dir: string): string[] | undefined {
  return readCommits(join(dir, 'content'))[0]?.places.map(({ kind, id, parent }) =>
    parent === '' ? `${kind} ${id}` : `${kind} ${parent}/${id}`,
  );
}

test('lists the commits that touched the directory, newest first', () => {
  const dir = repository();
  const first = commit(dir, '2026-01-01', 'content/site.yaml');
  const second = commit(dir, '2026-02-03', 'content/scale.yaml');
  const third = commit(dir, '2026-02-04', 'content/site.yaml', 'README.md');
  expect(readCommits(join(dir, 'content')).map(({ version }) => version)).toEqual([
    { commit: third, day: '2026-02-04' },
    { commit: second, day: '2026-02-03' },
    { commit: first, day: '2026-01-01' },
  ]);
});

test('leaves out commits that touched only other files', () => {
  const dir = repository();
  const last = commit(dir, '2026-02-03', 'content/scale.yaml');
  commit(dir, '2026-03-04', 'README.md', 'site.yaml', 'content-of-others/site.yaml');
  expect(readCommits(join(dir, 'content')).map(({ version }) => version)).toEqual([
    { commit: last, day: '2026-02-03' },
  ]);
});

test('gives only the places that a commit touched', () => {
  const dir = repository();
  commit(
    dir,
    '2026-01-01',
    'content/site.yaml',
    'content/domains/security.yaml',
    'content/guides/reading.mdx',
    'content/proposals/128.yaml',
    'content/roles/mlops-engineer/requirements/security.yaml',
    'content/roles/mlops-engineer/role.yaml',
    'content/skills/security/secrets.yaml',
  );
  expect(lastPlaces(dir)).toEqual([
    'domain security',
    'guide reading',
    'proposal 128',
    'requirements mlops-engineer/security',
    'role mlops-engineer',
    'site site',
    'skill security/secrets',
  ]);
  commit(
    dir,
    '2026-01-02',
    'content/skills/security/secrets.yaml',
    'content/domains/security.yaml',
    'README.md',
  );
  expect(lastPlaces(dir)).toEqual(['domain security', 'skill security/secrets']);
});

test('gives places relative to the content directory', () => {
  const dir = repository();
  commit(dir, '2026-01-01', 'career/framework/families/ml-ai.yaml');
  expect(readCommits(join(dir, 'career/framework'))[0]?.places).toEqual([
    { kind: 'family', id: 'ml-ai', parent: '', file: 'families/ml-ai.yaml' },
  ]);
});

test('reads the repository of the content even in a hook of another one', () => {
  const [dir, other] = [repository(), repository()];
  const last = commit(dir, '2026-01-01', 'content/site.yaml');
  onTestFinished(() => void vi.unstubAllEnvs());
  vi.stubEnv('GIT_DIR', join(other, '.git'));
  vi.stubEnv('GIT_INDEX_FILE', join(other, '.git/index'));
  expect(readCommits(join(dir, 'content')).map(({ version }) => version.commit)).toEqual([last]);
});

test('finds content at the root of a repository', () => {
  const dir = repository();
  commit(dir, '2026-01-01', 'ladder.yaml');
  expect(readCommits(dir)[0]?.places.map(({ kind }) => kind)).toEqual(['ladder']);
});

test('counts a deleted file as touched', () => {
  const dir = repository();
  commit(dir, '2026-01-01', 'content/roles/tester/role.yaml', 'content/roles/tester/requirements/tools.yaml');
  git(dir, '2026-01-02', 'rm', '--quiet', '-r', 'content/roles/tester/requirements');
  commitAll(dir, '2026-01-02');
  expect(lastPlaces(dir)).toEqual(['requirements tester/tools']);
});

test('counts both places of a renamed file as touched', () => {
  const dir = repository();
  commit(
    dir,
    '2026-01-01',
    'content/roles/tester/requirements/tools.yaml',
    'content/roles/analyst/role.yaml',
  );
  mkdirSync(join(dir, 'content/roles/analyst/requirements'));
  git(
    dir,
    '2026-01-02',
    'mv',
    'content/roles/tester/requirements/tools.yaml',
    'content/roles/analyst/requirements/tools.yaml',
  );
  commitAll(dir, '2026-01-02');
  expect(lastPlaces(dir)).toEqual(['requirements analyst/tools', 'requirements tester/tools']);
});

test('gives no place for files that are not content', () => {
  const dir = repository();
  const last = commit(
    dir,
    '2026-01-01',
    'content/LICENSE.md',
    'content/notes/a.yaml',
    'content/guides/a.png',
  );
  expect(readCommits(join(dir, 'content'))).toEqual([
    { version: { commit: last, day: '2026-01-01' }, places: [] },
  ]);
});

test('reads names with letters beyond ASCII', () => {
  const dir = repository();
  commit(dir, '2026-01-01', 'content/skills/größe/данные.yaml');
  expect(lastPlaces(dir)).toEqual(['skill größe/данные']);
});

test('reads the other names beside one that Git quotes', () => {
  const dir = repository();
  commit(
    dir,
    '2026-01-01',
    'content/domains/a"b\\c.yaml',
    'content/domains/a\nb.yaml',
    'content/domains/a\tb.yaml',
    'content/domains/security.yaml',
    'content/skills/security/secrets.yaml',
  );
  const places = lastPlaces(dir);
  expect(places).toContain('domain security');
  expect(places).toContain('skill security/secrets');
});

test('does not mistake a file name for a commit', () => {
  const dir = repository();
  const last = commit(dir, '2026-01-01', `content/${'0'.repeat(40)} 2026-12-31`);
  expect(readCommits(join(dir, 'content')).map(({ version }) => version)).toEqual([
    { commit: last, day: '2026-01-01' },
  ]);
});

test('lists no commits if none touched the content', () => {
  const dir = repository();
  commit(dir, '2026-01-01', 'README.md');
  expect(readCommits(join(dir, 'content'))).toEqual([]);
});

test('lists no commits in a repository without any', () => {
  expect(readCommits(join(repository(), 'content'))).toEqual([]);
});

test('lists no commits outside a repository', () => {
  expect(readCommits(temporaryDir())).toEqual([]);
});

test('lists no commits for a missing directory', () => {
  expect(readCommits(join(temporaryDir(), 'nowhere'))).toEqual([]);
});

test('lists no commits without Git', () => {
  const dir = repository();
  commit(dir, '2026-01-01', 'content/site.yaml');
  vi.stubEnv('PATH', temporaryDir());
  try {
    expect(readCommits(join(dir, 'content'))).toEqual([]);
  } finally {
    vi.unstubAllEnvs();
  }
});

test('lists a merge as one change, on its day, instead of the commits of its branch', () => {
  const dir = repository();
  const first = commit(dir, '2026-01-01', 'content/site.yaml');
  git(dir, '2026-01-02', 'branch', 'proposal');
  git(dir, '2026-01-02', 'checkout', '--quiet', 'proposal');
  commit(dir, '2026-01-02', 'content/scale.yaml');
  commit(dir, '2026-01-03', 'content/ladder.yaml');
  git(dir, '2026-01-03', 'checkout', '--quiet', '-');
  git(dir, '2026-02-01', 'merge', '--quiet', '--no-ff', '--message', 'Merge', 'proposal');
  const merge = git(dir, '2026-02-01', 'rev-parse', 'HEAD');
  expect(readCommits(join(dir, 'content')).map(({ version }) => version)).toEqual([
    { commit: merge, day: '2026-02-01' },
    { commit: first, day: '2026-01-01' },
  ]);
  expect(lastPlaces(dir)).toEqual(['ladder ladder', 'scale scale']);
});

test('marks only the oldest commits of a shallow clone', () => {
  const dir = repository();
  commit(dir, '2026-01-01', 'content/site.yaml');
  commit(dir, '2026-01-02', 'content/scale.yaml');
  const last = commit(dir, '2026-01-03', 'content/scale.yaml');
  const clone = join(temporaryDir(), 'clone');
  git(dir, '2026-01-04', 'clone', '--quiet', '--depth', '2', `file://${dir}`, clone);
  const commits = readCommits(join(clone, 'content'));
  expect(commits.map(({ version, isCut }) => [version.day, isCut])).toEqual([
    ['2026-01-03', undefined],
    ['2026-01-02', true],
  ]);
  expect(commits[0]?.version.commit).toBe(last);
  expect(commits[1]?.places.map(({ kind }) => kind)).toEqual(['scale', 'site']);
  expect(readCommits(join(dir, 'content')).map(({ isCut }) => isCut)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('leaves out commits that touched only names that start with a dot', () => {
  const dir = repository();
  const first = commit(dir, '2026-01-02', 'content/site.yaml');
  commit(
    dir,
    '2026-01-03',
    'content/.schemas/site.schema.json',
    'content/roles/.notes/a.yaml',
    'content/.draft.yaml',
  );
  expect(readCommits(join(dir, 'content')).map(({ version }) => version.commit)).toEqual([first]);
});
