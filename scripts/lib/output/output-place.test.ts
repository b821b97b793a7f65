import { mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { temporaryDir } from '../../../tests/fixtures/temporary-dir.ts';
import { writeMarker } from './output-marker.ts';
import { findOutput, refuseToReplace } from './output-place.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const small = join(root, 'tests/fixtures/small');
const CATALOGUE = {
  generatedFrom: { name: 'A' },
  scale: [{ id: 'working', name: 'Working', letter: 'W' }],
  ladder: [{ id: 'junior', name: 'Junior' }],
  counts: { roles: 1, requirements: 2 },
  roles: [{ id: 'maker', name: 'Maker', data: '/data/v1/roles/maker.json' }],
  skills: [],
};

function workWithContent(): { work: string; content: string } {
  const work = realpathSync.native(temporaryDir({ 'framework/content/site.yaml': '', 'www/index.html': '' }));
  return { work, content: join(work, 'framework', 'content') };
}

describe('rejects an output directory', () => {
  test('if it is, contains or is inside the content', () => {
    const { work, content } = workWithContent();
    for (const outDir of [content, join(work, 'framework'), work, '/']) {
      expect(() => findOutput(outDir, content)).toThrow(
        /^OUT_DIR is .*, which contains .*: set it to a separate folder/,
      );
    }
    for (const outDir of ['skills', 'dist', 'dist/new']) {
      expect(() => findOutput(join(content, outDir), content)).toThrow('which is inside the content');
    }
  });

  test('if it is a link to such a folder', () => {
    const { work, content } = workWithContent();
    symlinkSync(content, join(work, 'link'), 'junction');
    expect(() => findOutput(join(work, 'link'), content)).toThrow('which contains');
    expect(() => findOutput(join(work, 'link', 'dist'), content)).toThrow('which is inside the content');
    expect(() => findOutput(content, join(work, 'link'))).toThrow('which contains');
  });

  test.each([
    'src',
    'src/pages/out',
    'scripts',
    'tests/fixtures/small',
    'node_modules/out',
    '.github',
    '.cache/out',
  ])('if it is part of the project: %s', (name) => {
    expect(() => findOutput(join(root, name), '/nonexistent')).toThrow('which is part of this project');
  });

  test.each(['public', 'public/site'])('with advice for GitLab Pages if it is %s', (name) => {
    expect(() => findOutput(join(root, name), small)).toThrow(
      /set it to a separate folder, such as dist, which GitLab Pages/,
    );
  });

  test('if its links form a circle, or a file is part of its path', () => {
    const work = temporaryDir({ file: '' });
    symlinkSync('b', join(work, 'a'), 'junction');
    symlinkSync('a', join(work, 'b'), 'junction');
    for (const outDir of ['a', 'file/dist']) {
      expect(() => findOutput(join(work, outDir), small)).toThrow('which cannot be reached');
    }
  });
});

test('accepts any other output directory, whether or not it exists', () => {
  const { work, content } = workWithContent();
  for (const outDir of [
    'dist',
    'framework/dist',
    'framework/content-site',
    'www',
    'new/deep/dist',
    '..dist',
  ]) {
    expect(findOutput(join(work, outDir), content)).toBe(join(work, outDir));
  }
  expect(findOutput(join(root, 'dist'), small)).toBe(join(realpathSync.native(root), 'dist'));
});

describe('refuses to replace the output directory', () => {
  test.each([
    ['another site', { 'index.html': '', 'style.css': '' }, 'build (it contains index.html and others)'],
    ['one file', { 'notes.txt': '' }, 'build (it contains notes.txt)'],
    ['a repository', { '.git/config': '', 'rolebook-output.txt': '' }, 'which contains a repository'],
    ['another marker', { 'rolebook-output.txt': 'Mine' }, 'which Rolebook did not build'],
    ['other data', { 'data/v1/catalogue.json': '{"roles":[]}' }, 'which Rolebook did not build'],
    ['unreadable data', { 'data/v1/catalogue.json': '{' }, 'which Rolebook did not build'],
  ])('if it contains %s', (_, files, said) => {
    expect(() => refuseToReplace(temporaryDir(files))).toThrow(said);
  });

  test('if it is a file', () => {
    expect(() => refuseToReplace(join(temporaryDir({ dist: '' }), 'dist'))).toThrow('which is a file');
  });
});

describe('agrees to replace the output directory', () => {
  test.each([
    ['nothing', {}],
    ['files of the system', { '.DS_Store': '', 'Thumbs.db': '' }],
    [
      'the output of a build from before there was a marker',
      { 'index.html': '', 'data/v1/catalogue.json': JSON.stringify(CATALOGUE) },
    ],
  ])('if it contains %s', (_, files) => {
    expect(() => refuseToReplace(temporaryDir(files))).not.toThrow();
  });

  test('if it contains the output of a build and other files', () => {
    const dir = temporaryDir({ 'index.html': '', CNAME: 'careers.example.org' });
    writeMarker(dir);
    expect(() => refuseToReplace(dir)).not.toThrow();
  });

  test("if it does not exist, or contains only a file system's folder", () => {
    const dir = temporaryDir();
    expect(() => refuseToReplace(join(dir, 'dist'))).not.toThrow();
    mkdirSync(join(dir, 'lost+found'));
    expect(() => refuseToReplace(dir)).not.toThrow();
  });
});
