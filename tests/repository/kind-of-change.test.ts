import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GitRepository, type TestCommit } from '../fixtures/git-repository.ts';
import { temporaryDir } from '../fixtures/temporary-dir.ts';
import { projectRoot } from '../setup/run-script.ts';

type Files = NonNullable<TestCommit['files']>;

const NEW_NAME = { 'content/site.yaml': 'name: B\n' };

/** Creates a repository whose branch "topic" has a commit for each set of files. */
function topicWith(...commits: Files[]): GitRepository {
  const repository = new GitRepository(temporaryDir());
  const files = { 'content/site.yaml': 'name: A\n', 'content/old.yaml': 'old: 1\n', 'src/old.ts': 'old\n' };
  repository.commit({ day: '2026-01-01', files });
  repository.git('checkout', '--quiet', '-b', 'topic');
  for (const change of commits) repository.commit({ day: '2026-01-02', files: change });
  return repository;
}

function kindOf({ dir }: GitRepository, commits = { BASE: 'main', HEAD: 'topic' }): string {
  const script = join(projectRoot, '.github/kind-of-change.sh');
  const env = { ...process.env, ...commits };
  return execFileSync('bash', [script], { cwd: dir, env, encoding: 'utf8', stdio: 'pipe' }).trim();
}

describe('a pull request is content', () => {
  test('if it adds, changes and removes files below content/', () => {
    const files = { ...NEW_NAME, 'content/guides/new.mdx': 'New\n', 'content/old.yaml': undefined };
    expect(kindOf(topicWith(files))).toBe('content');
  });

  test('even if main changed other files after it branched off', () => {
    const repository = topicWith(NEW_NAME);
    repository.git('checkout', '--quiet', 'main');
    repository.commit({ day: '2026-01-03', files: { 'src/new.ts': 'new\n' } });
    expect(kindOf(repository)).toBe('content');
  });
});

describe('a pull request is code', () => {
  test.each(['README.md', 'src/content/a.yaml', 'contents/a.yaml', '.github/a.yml'])(
    'if it also adds %s',
    (file) => {
      expect(kindOf(topicWith({ ...NEW_NAME, [file]: 'new\n' }))).toBe('code');
    },
  );

  test('if a file moves from the code to the content', () => {
    expect(kindOf(topicWith({ 'src/old.ts': undefined, 'content/moved.yaml': 'old\n' }))).toBe('code');
  });

  test('if a file replaces the folder of the content', () => {
    const repository = topicWith();
    rmSync(join(repository.dir, 'content'), { recursive: true });
    repository.commit({ day: '2026-01-02', files: { content: '../elsewhere' } });
    expect(kindOf(repository)).toBe('code');
  });

  test('if an earlier commit changes code and the last one does not', () => {
    expect(kindOf(topicWith({ 'src/new.ts': 'new\n' }, NEW_NAME))).toBe('code');
  });

  test.each([
    ['there is no base, as after a push', { BASE: '', HEAD: '' }],
    ['the clone does not have the base', { BASE: '0'.repeat(40), HEAD: 'topic' }],
  ])('if %s', (_, commits) => {
    expect(kindOf(topicWith(NEW_NAME), commits)).toBe('code');
  });
});
