import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeBase } from '../../../tests/fixtures/faults/write-fault.ts';
import { GitRepository } from '../../../tests/fixtures/git-repository.ts';
import { useHistory, writeHistory } from '../../../tests/fixtures/history-repository.ts';
import { temporaryDir } from '../../../tests/fixtures/temporary-dir.ts';
import { openHistoryCache } from './history-cache.ts';
import { projectRoot } from '../../../tests/setup/run-script.ts';
import { readHistory, type ReadHistory } from './history.ts';

const unchanged = useHistory();

function historyIn(dir: string, cache = temporaryDir()): ReadHistory {
  return readHistory(join(dir, 'content'), { packageDir: projectRoot, cacheDir: cache });
}

function titlesOf({ history }: ReadHistory): string[] {
  return history.entries.map(({ title }) => title);
}

function filesIn(cache: string): string[] {
  const files = readdirSync(cache, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.json')).map((file) => join(cache, file));
}

/** Removes the contents of all files from a repository, but not its commits. */
function removeFiles(repository: GitRepository): void {
  const objects = repository.git(
    'cat-file',
    '--batch-all-objects',
    '--batch-check=%(objecttype) %(objectname)',
  );
  for (const [, hash = ''] of objects.matchAll(/^blob (\w+)$/gm)) {
    rmSync(join(repository.dir, '.git/objects', hash.slice(0, 2), hash.slice(2)));
  }
}

test('does not read a commit twice', () => {
  const made = writeHistory(temporaryDir());
  const { dir } = made;
  const cache = temporaryDir();
  const first = historyIn(dir, cache);
  removeFiles(made);
  expect(historyIn(dir, cache)).toEqual(first);
  expect(historyIn(dir).history.entries).toEqual([]);
});

test('compares later commits with cached ones', () => {
  const dir = temporaryDir();
  writeBase(join(dir, 'content'));
  const made = new GitRepository(dir);
  made.commit({ day: '2026-01-10', title: 'Begin' });
  const cache = temporaryDir();
  historyIn(made.dir, cache);
  made.commit({
    day: '2026-02-01',
    title: 'Later',
    files: { 'content/domains/security.yaml': 'name: Safety\n' },
  });
  const read = historyIn(made.dir, cache);
  expect(titlesOf(read)).toEqual(['Later']);
  expect(read).toEqual(historyIn(made.dir));
});

test.each([
  ['is empty', ''],
  ['is cut off', '0123\n{"isGood":tr'],
  ['was written by another program', '{"isGood":true}'],
  ['was changed', `${'0'.repeat(64)}\n{"isGood":false}`],
])('replaces a file that %s', (_, text) => {
  const { dir } = unchanged();
  const cache = temporaryDir();
  const { history } = historyIn(dir, cache);
  for (const file of filesIn(cache)) writeFileSync(file, text);
  const again = historyIn(dir, cache);
  expect(again.history).toEqual(history);
  expect(again.warning).toMatch(/^history: .*\.json was broken, so it was written again$/);
  expect(historyIn(dir, cache).warning).toBeUndefined();
});

test('uses a result only if it was compared with the same earlier commit', () => {
  const made = unchanged();
  const cache = temporaryDir();
  historyIn(made.dir, cache);
  const clone = join(temporaryDir(), 'clone');
  made.git('clone', '--quiet', '--depth', '3', `file://${made.dir}`, clone);
  const part = historyIn(clone, cache);
  expect(part).toEqual(historyIn(clone));
  expect(historyIn(made.dir, cache).history.entries).toHaveLength(4);
});

test.each(['src/catalogue/changes/diff/pair-parts.ts', 'src/reader/yaml/parse-yaml.ts', 'package.json'])(
  'ignores results from before a change to %s',
  (file) => {
    const project = temporaryDir({
      'package.json': '{}',
      'src/catalogue/changes/diff/pair-parts.ts': '',
      'src/reader/yaml/parse-yaml.ts': '',
    });
    const cache = temporaryDir();
    const open = () => openHistoryCache(cache, 'content', project);
    const result = { isGood: true };
    open().set('0123', result);
    expect(open().get('0123')).toEqual(result);
    writeFileSync(join(project, file), '{ }');
    expect(open().get('0123')).toBeUndefined();
  },
);

test('works without a writable cache and warns about it', () => {
  const { dir } = unchanged();
  const cache = join(temporaryDir({ file: '' }), 'file');
  const read = historyIn(dir, cache);
  expect(titlesOf(read)).toHaveLength(4);
  expect(read.warning).toMatch(/^history: .* cannot be written/);
  expect(read.warning).not.toContain('\n');
});

test('removes results unused for a month, but not old ones in use', () => {
  const { dir } = unchanged();
  const cache = temporaryDir();
  historyIn(dir, cache);
  const [used = ''] = readdirSync(cache);
  const old = join(cache, 'of-a-former-version');
  const recent = join(cache, 'of-another-content');
  for (const folder of [old, recent]) mkdirSync(folder);
  const longAgo = new Date('2026-01-01');
  for (const folder of [old, join(cache, used)]) utimesSync(folder, longAgo, longAgo);
  historyIn(dir, cache);
  expect([old, recent, join(cache, used)].map((folder) => existsSync(folder))).toEqual([false, true, true]);
});
