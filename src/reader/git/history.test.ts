import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { diffCatalogues } from '#catalogue/changes/diff/diff-catalogues.ts';
import { unknownHistory } from '#catalogue/changes/history/history.ts';
import { GitRepository } from '../../../tests/fixtures/git-repository.ts';
import { HOSTILE_AUTHOR, useHistory, writeHistory } from '../../../tests/fixtures/history-repository.ts';
import { writeBase } from '../../../tests/fixtures/faults/write-fault.ts';
import { temporaryDir } from '../../../tests/fixtures/temporary-dir.ts';
import { projectRoot } from '../../../tests/setup/run-script.ts';
import { readHistory, type ReadHistory } from './history.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { revisionSource } from './revision-source.ts';

const unchanged = useHistory();

function historyIn(dir: string): ReadHistory {
  return historyOf(join(dir, 'content'));
}

function historyOf(contentDir: string): ReadHistory {
  return readHistory(contentDir, { packageDir: projectRoot, cacheDir: temporaryDir() });
}

function titlesOf({ history }: ReadHistory): string[] {
  return history.entries.map(({ title }) => title.split(' <')[0] ?? '');
}

function repository(): GitRepository {
  const dir = temporaryDir();
  writeBase(join(dir, 'content'));
  const made = new GitRepository(dir);
  made.commit({ day: '2026-01-10', title: 'Begin' });
  return made;
}

function catalogueAt(dir: string, revision: string) {
  const read = readCatalogue(revisionSource(join(dir, 'content'), revision));
  if (!read.ok) throw new Error(`${revision} has problems`);
  return read.catalogue;
}

describe('a history', () => {
  test('has the commits that changed the catalogue, newest first', () => {
    const { dir } = unchanged();
    const read = historyIn(dir);
    expect(titlesOf(read)).toEqual([
      'Say when a value expires',
      'Call it a Platform Developer',
      'Mend the scale',
      'Ask more',
    ]);
    expect(read.history.start).toMatchObject({ title: 'Begin', day: '2026-01-10' });
    expect([read.warning, read.history.isPartial]).toEqual([undefined, false]);
  });

  test('holds author, title and time of a commit as text', () => {
    const made = unchanged();
    const [oldest] = historyIn(made.dir).history.entries.slice(-1);
    expect(oldest).toMatchObject({
      commit: made.git('log', '-1', '--format=%H', '--grep=Ask more'),
      day: '2026-02-03',
      time: '2026-02-03T12:00:00.000Z',
      author: HOSTILE_AUTHOR,
      title: 'Ask more <script>alert(1)</script> & "less" ]]> [of](javascript:x) PostgreSQL',
    });
  });

  test('has the differences from the previous revision for each commit', () => {
    const { dir } = unchanged();
    const [merge, rename] = historyIn(dir).history.entries;
    expect(merge?.diff).toEqual(
      diffCatalogues(catalogueAt(dir, `${merge?.commit ?? ''}^1`), catalogueAt(dir, merge?.commit ?? '')),
    );
    expect(rename?.diff.roles.changed[0]).toMatchObject({
      before: { id: 'platform-engineer' },
      after: { id: 'platform-developer' },
    });
    expect(rename?.diff.requirements).toEqual([]);
  });

  test('skips a commit with problems and shows its changes with the next good one', () => {
    const { dir } = unchanged();
    const mended = historyIn(dir).history.entries.find(({ title }) => title === 'Mend the scale');
    expect(mended?.diff.requirements.map(({ kind }) => kind)).toEqual(['added', 'removed']);
  });

  test('begins with the first commit whose content has no problems', () => {
    const made = new GitRepository(temporaryDir({ 'content/site.yaml': 'name: Alone\n' }));
    made.commit({ day: '2026-01-01', title: 'A site alone' });
    writeBase(join(made.dir, 'content'));
    made.commit({ day: '2026-01-02', title: 'All of it' });
    const { history } = historyIn(made.dir);
    expect([history.start?.title, history.entries]).toEqual(['All of it', []]);
  });

  test('covers a repository with the content at its root', () => {
    const whole = new GitRepository(temporaryDir());
    writeBase(whole.dir);
    whole.commit({ day: '2026-01-01' });
    whole.commit({ day: '2026-01-02', files: { 'domains/security.yaml': 'name: Safety\n' } });
    expect(historyOf(whole.dir).history.entries).toHaveLength(1);
  });

  test('treats a file that became a link as removed', () => {
    const made = repository();
    renameSync(join(made.dir, 'content/scale.yaml'), join(made.dir, 'scale.yaml'));
    symlinkSync('../scale.yaml', join(made.dir, 'content/scale.yaml'));
    made.commit({ day: '2026-02-01', files: { 'content/domains/security.yaml': 'name: Safety\n' } });
    expect(historyIn(made.dir).history.entries).toEqual([]);
  });

  test('includes commits without a title and with dates in other time zones', () => {
    const made = repository();
    made.commit({
      day: '2026-03-01T01:30:00+03:00',
      title: '',
      files: { 'content/domains/security.yaml': 'name: Safety\n' },
    });
    expect(historyIn(made.dir).history.entries[0]).toMatchObject({
      title: 'Untitled change',
      day: '2026-03-01',
      time: '2026-02-28T22:30:00.000Z',
    });
  });

  test('does not depend on settings of Git', () => {
    const made = writeHistory(temporaryDir());
    const before = historyIn(made.dir);
    for (const [key, value] of [
      ['log.showRoot', 'false'],
      ['diff.renames', 'copies'],
      ['diff.noprefix', 'true'],
      ['core.quotePath', 'true'],
      ['log.decorate', 'full'],
      ['log.follow', 'true'],
      ['color.ui', 'always'],
      ['core.abbrev', '5'],
      ['format.pretty', 'full'],
    ]) {
      made.git('config', String(key), String(value));
    }
    expect(historyIn(made.dir)).toEqual(before);
  });
});

describe('the history of a shallow clone', () => {
  test('begins with its first commit, and a warning says how to get the rest', () => {
    const made = unchanged();
    const clone = join(temporaryDir(), 'clone');
    made.git('clone', '--quiet', '--depth', '3', `file://${made.dir}`, clone);
    const { history, warning } = historyIn(clone);
    expect(history.isPartial).toBe(true);
    expect(history.entries.map(({ title }) => title)).toEqual(['Say when a value expires']);
    expect(warning).toMatch(
      /^history: this clone has no commits before 2026-03-22: run "git fetch --unshallow"/,
    );
  });
});

describe('the history is unknown, with a warning,', () => {
  const known = historyOf;

  test('outside a repository', () => {
    const dir = temporaryDir();
    expect(known(dir)).toEqual({
      history: unknownHistory,
      warning: expect.stringMatching(/^history: .* is not in a Git repository.*no changes$/),
    });
  });

  test('without commits', () => {
    const { dir } = new GitRepository(temporaryDir());
    expect(known(dir)).toEqual({
      history: unknownHistory,
      warning: expect.stringMatching(/^history: the repository of the content has no commits yet/),
    });
  });

  test('if no commit has the content', () => {
    const made = repository();
    mkdirSync(join(made.dir, 'other'));
    expect(known(join(made.dir, 'other'))).toMatchObject({
      history: { entries: [], isPartial: false },
      warning: expect.stringMatching(/^history: no commit contains the content yet/),
    });
  });

  test('without Git', () => {
    const { dir } = repository();
    vi.stubEnv('PATH', temporaryDir());
    try {
      expect(known(join(dir, 'content'))).toEqual({
        history: unknownHistory,
        warning: expect.stringMatching(/^history: Git is not installed/),
      });
    } finally {
      vi.unstubAllEnvs();
    }
  });
});
