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

/** A folder with a content directory beside others. */
function workWithContent(): { work: string; content: string } {
  const work = realpathSync.native(temporaryDir({ 'framework/content/site.yaml': '', 'www/index.html': '' }));
  return { work, content: join(work, 'framework', 'content') };
}

describe('an output directory is refused', () => {
  test('if it is or holds the content, or lies in it', () => {
    const { work, content } = workWithContent();
    for (const outDir of [content, join(work, 'framework'), work, '/']) {
      expect(() => findOutput(outDir, content)).toThrow(
        /^OUT_DIR is .*, which holds .*: set it to a folder of its own/,
      );
    }
    for (const outDir of ['skills', 'dist', 'dist/new']) {
      expect(() => findOutput(join(content, outDir), content)).toThrow('which lies in the content');
    }
  });

  test('if a link leads there', () => {
    const { work, content } = workWithContent();
    symlinkSync(content, join(work, 'link'), 'junction');
    expect(() => findOutput(join(work, 'link'), content)).toThrow('which holds');
    expect(() => findOutput(join(work, 'link', 'dist'), content)).toThrow('which lies in the content');
    expect(() => findOutput(content, join(work, 'link'))).toThrow('which holds');
  });

  test.each([
    'src',
    'src/pages/out',
    'scripts',
    'tests/fixtures/small',
    'node_modules/out',
    '.github',
    '.cache/out',
  ])('if it is a part of the project: %s', (name) => {
    expect(() => findOutput(join(root, name), '/nonexistent')).toThrow('which is a part of this project');
  });

  test.each(['public', 'public/site'])('with a way for GitLab Pages if it is %s', (name) => {
    expect(() => findOutput(join(root, name), small)).toThrow(
      /set it to a folder of its own, such as dist, which GitLab Pages/,
    );
  });

  test('if its links lead in a circle, or a file is in its way', () => {
    const work = temporaryDir({ file: '' });
    symlinkSync('b', join(work, 'a'), 'junction');
    symlinkSync('a', join(work, 'b'), 'junction');
    for (const outDir of ['a', 'file/dist']) {
      expect(() => findOutput(join(work, outDir), small)).toThrow('which cannot be reached');
    }
  });
});

test('an output directory may be anywhere else, whether or not it is there', () => {
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

describe('what a folder holds may not be replaced', () => {
  test.each([
    ['another site', { 'index.html': '', 'style.css': '' }, 'made (it holds index.html and others)'],
    ['one file', { 'notes.txt': '' }, 'made (it holds notes.txt)'],
    ['a repository', { '.git/config': '', 'rolebook-output.txt': '' }, 'which holds a repository'],
    ['a marker of something else', { 'rolebook-output.txt': 'Mine' }, 'no build of Rolebook made'],
    ['data of something else', { 'data/v1/catalogue.json': '{"roles":[]}' }, 'no build of Rolebook made'],
    ['data that cannot be read', { 'data/v1/catalogue.json': '{' }, 'no build of Rolebook made'],
  ])('if it is %s', (_, files, said) => {
    expect(() => refuseToReplace(temporaryDir(files))).toThrow(said);
  });

  test('if it is a file', () => {
    expect(() => refuseToReplace(join(temporaryDir({ dist: '' }), 'dist'))).toThrow('which is a file');
  });
});

describe('what a folder holds may be replaced', () => {
  test.each([
    ['nothing', {}],
    ['traces of the system', { '.DS_Store': '', 'Thumbs.db': '' }],
    [
      'the output of a build from before there was a marker',
      { 'index.html': '', 'data/v1/catalogue.json': JSON.stringify(CATALOGUE) },
    ],
  ])('if it is %s', (_, files) => {
    expect(() => refuseToReplace(temporaryDir(files))).not.toThrow();
  });

  test('if it is the output of a build, whatever was added', () => {
    const dir = temporaryDir({ 'index.html': '', CNAME: 'careers.example.org' });
    writeMarker(dir);
    expect(() => refuseToReplace(dir)).not.toThrow();
  });

  test('if there is no such folder, or only that of a file system', () => {
    const dir = temporaryDir();
    expect(() => refuseToReplace(join(dir, 'dist'))).not.toThrow();
    mkdirSync(join(dir, 'lost+found'));
    expect(() => refuseToReplace(dir)).not.toThrow();
  });
});
