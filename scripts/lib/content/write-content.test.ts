import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryDir } from '../../../tests/fixtures/temporary-dir.ts';
import { hashFiles } from '../../../tests/setup/run-script.ts';

import { CommandError } from '../command/command.ts';
import { writeContent } from './write-content.ts';

test('writes, replaces and removes files, and removes folders that this leaves empty', () => {
  const dir = temporaryDir({ 'a.yaml': 'a\n', 'b/c.yaml': 'c\n', 'b/d/e.yaml': 'e\n' });
  writeContent(
    dir,
    new Map([
      ['a.yaml', 'A\n'],
      ['f/g.yaml', 'g\n'],
      ['b/c.yaml', undefined],
      ['b/d/e.yaml', undefined],
    ]),
  );
  expect(Object.keys(hashFiles(dir))).toEqual(['a.yaml', 'f/g.yaml']);
  expect(readFileSync(join(dir, 'a.yaml'), 'utf8')).toBe('A\n');
  expect(existsSync(join(dir, 'b'))).toBe(false);
});

test('keeps the line endings of a file', () => {
  const dir = temporaryDir({ 'a.yaml': 'a\r\nb\r\n' });
  writeContent(dir, new Map([['a.yaml', 'c\nd\n']]));
  expect(readFileSync(join(dir, 'a.yaml'), 'utf8')).toBe('c\r\nd\r\n');
});

test('changes nothing if one file cannot be written', () => {
  const dir = temporaryDir({ 'a.yaml': 'a\n', 'z.yaml': 'z\n' });
  // A folder at the path of a file makes the last step fail.
  mkdirSync(join(dir, 'm.yaml/full'), { recursive: true });
  const before = hashFiles(dir);
  const changes = new Map([
    ['a.yaml', 'A\n'],
    ['b/new.yaml', 'b\n'],
    ['z.yaml', undefined],
    ['m.yaml', 'm\n'],
  ]);
  expect(() => writeContent(dir, changes)).toThrow(CommandError);
  expect(hashFiles(dir)).toEqual(before);
  expect(existsSync(join(dir, 'b'))).toBe(false);
});

test('restores replaced and removed files if a file cannot be removed', () => {
  const dir = temporaryDir({ 'a.yaml': 'a\n', 'b/c.yaml': 'c\n', 'z.yaml': 'z\n' });
  // A folder with this name makes only the last removal fail.
  mkdirSync(join(dir, 'm.yaml/full'), { recursive: true });
  const before = hashFiles(dir);
  const changes = new Map([
    ['a.yaml', 'A\n'],
    ['b/new.yaml', 'b\n'],
    ['z.yaml', undefined],
    ['m.yaml', undefined],
  ]);
  expect(() => writeContent(dir, changes)).toThrow('nothing was written');
  expect(hashFiles(dir)).toEqual(before);
});

test('leaves no part of a new folder if one of its files cannot be written', () => {
  const dir = temporaryDir();
  const changes = new Map([
    ['c.yaml', 'c\n'],
    ['c.yaml/d.yaml', 'd\n'],
  ]);
  expect(() => writeContent(join(dir, 'a/b'), changes)).toThrow('nothing was written');
  expect(readdirSync(dir)).toEqual([]);
  expect(() => writeContent(join(dir, 'b'), changes)).toThrow('nothing was written');
  expect(readdirSync(dir)).toEqual([]);
});

test('writes a new folder completely, or nothing if that fails', () => {
  const dir = temporaryDir({ file: 'no directory\n' });
  writeContent(join(dir, 'a/b'), new Map([['c/d.yaml', 'd\n']]));
  expect(readFileSync(join(dir, 'a/b/c/d.yaml'), 'utf8')).toBe('d\n');
  expect(() => writeContent(join(dir, 'file/b'), new Map([['d.yaml', 'd\n']]))).toThrow(CommandError);
  expect(Object.keys(hashFiles(dir))).toEqual(['a/b/c/d.yaml', 'file']);
});
