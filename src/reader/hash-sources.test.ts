import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryDir } from '../../tests/fixtures/temporary-dir.ts';
import { hashSources } from './hash-sources.ts';

const sources = {
  'package.json': '{}',
  'code/grade.ts': 'export const one = 1;\n',
  'code/diff/pair.ts': 'export const two = 2;\n',
};

function project(): { dir: string; hash: () => string } {
  const dir = temporaryDir(sources);
  return { dir, hash: () => hashSources([join(dir, 'code'), join(dir, 'package.json')]) };
}

test('is the same for the same sources in any directory', () => {
  expect(project().hash()).toBe(project().hash());
});

test.each(Object.keys(sources))('changes with %s', (file) => {
  const { dir, hash } = project();
  const before = hash();
  writeFileSync(join(dir, file), '// Another text.\n');
  expect(hash()).not.toBe(before);
});

test('changes if a module is added or moved, or if two swap their texts', () => {
  const { dir, hash } = project();
  const hashes = [hash()];
  writeFileSync(join(dir, 'code/new.ts'), '');
  hashes.push(hash());
  renameSync(join(dir, 'code/new.ts'), join(dir, 'code/diff/new.ts'));
  hashes.push(hash());
  writeFileSync(join(dir, 'code/grade.ts'), sources['code/diff/pair.ts']);
  writeFileSync(join(dir, 'code/diff/pair.ts'), sources['code/grade.ts']);
  hashes.push(hash());
  expect(new Set(hashes).size).toBe(hashes.length);
});

test('ignores tests and files that are not code', () => {
  const { dir, hash } = project();
  const before = hash();
  mkdirSync(join(dir, 'code/notes.ts.d'));
  writeFileSync(join(dir, 'code/grade.test.ts'), '');
  writeFileSync(join(dir, 'code/notes.md'), '');
  expect(hash()).toBe(before);
});
