import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CommandError } from '../command/command.ts';
import { isFreeFolder, writeProject } from './write-project.ts';
import { temporaryDir } from '../../../tests/fixtures/temporary-dir.ts';

const files = new Map([
  ['package.json', '{ "scripts": { "start": "rolebook start" }, "dependencies": { "rolebook": "1.0.0" } }\n'],
  ['README.md', 'ours\n'],
  ['.gitignore', '# packages\nnode_modules/\ndist/\n'],
  ['.vscode/settings.json', '{}\n'],
  ['content/site.yaml', 'name: A\n'],
]);

const read = (dir: string, file: string): string => readFileSync(join(dir, file), 'utf8');

test('writes all files into a folder that is missing, empty, or a new repository', () => {
  const dir = temporaryDir();
  mkdirSync(join(dir, 'cloned/.git'), { recursive: true });
  mkdirSync(join(dir, 'empty'));
  for (const folder of ['missing/deep', 'cloned', 'empty']) {
    expect(isFreeFolder(join(dir, folder))).toBe(true);
    expect(writeProject(join(dir, folder), files).written).toEqual([...files.keys()]);
    expect(read(join(dir, folder), 'content/site.yaml')).toBe('name: A\n');
    expect(isFreeFolder(join(dir, folder))).toBe(false);
  }
  expect(isFreeFolder(join(dir, 'cloned/README.md'))).toBe(false);
});

test('completes package.json and .gitignore, and leaves a README unchanged', () => {
  const dir = temporaryDir({
    'package.json': '{\n\t"name": "mine",\n\t"scripts": { "start": "mine" }\n}\n',
    'README.md': 'mine\n',
    '.gitignore': 'dist/',
    '.vscode/settings.json': '{}\r\n',
  });
  expect(writeProject(dir, files)).toEqual({
    written: ['content/site.yaml'],
    completed: ['package.json', '.gitignore'],
    kept: ['README.md', '.vscode/settings.json'],
  });
  expect(JSON.parse(read(dir, 'package.json'))).toEqual({
    name: 'mine',
    scripts: { start: 'mine' },
    dependencies: { rolebook: '1.0.0' },
  });
  expect(read(dir, 'package.json')).toContain('\n\t"name"');
  expect(read(dir, '.gitignore')).toBe('dist/\nnode_modules/\n');
  expect(read(dir, 'README.md')).toBe('mine\n');
});

test('keeps the version of Rolebook that is installed already', () => {
  const dir = temporaryDir({ 'package.json': '{ "devDependencies": { "rolebook": "0.9.0" } }' });
  writeProject(dir, files);
  expect(JSON.parse(read(dir, 'package.json'))).not.toHaveProperty('dependencies');
});

test.each<[string, Record<string, string>, string]>([
  ['another file', { '.vscode/settings.json': '{ "a": 1 }' }, '.vscode/settings.json'],
  ['existing content', { 'content/guides/mine.mdx': 'a' }, 'content\n'],
  ['a broken package.json', { 'package.json': '{' }, 'package.json'],
])('refuses to overwrite %s, names it, and writes nothing', (_, there, named) => {
  const dir = temporaryDir(there);
  const before = readdirSync(dir, { recursive: true });
  expect(() => writeProject(dir, files)).toThrow(CommandError);
  expect(() => writeProject(dir, files)).toThrow(`overwritten: ${named}`);
  expect(() => writeProject(dir, files)).toThrow('nothing was written');
  expect(readdirSync(dir, { recursive: true })).toEqual(before);
});

test('removes the written files if one cannot be written', () => {
  const dir = temporaryDir({ content: 'a file in the place of the folder' });
  expect(() => writeProject(dir, files)).toThrow('nothing was written');
  expect(readdirSync(dir)).toEqual(['content']);
  expect(existsSync(join(dir, '.vscode'))).toBe(false);
});
