import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryDir } from '../../tests/fixtures/temporary-dir.ts';
import { writeWhole } from './write-whole.ts';

test('makes the folders around the file', () => {
  const dir = temporaryDir();
  writeWhole(join(dir, 'roles', 'tester', 'card.png'), Buffer.from('picture'));
  expect(readFileSync(join(dir, 'roles', 'tester', 'card.png'), 'utf8')).toBe('picture');
});

test('replaces the file and leaves nothing else', () => {
  const dir = temporaryDir({ 'card.png': 'the picture before' });
  writeWhole(join(dir, 'card.png'), Buffer.from('picture'));
  expect(readdirSync(dir)).toEqual(['card.png']);
  expect(readFileSync(join(dir, 'card.png'), 'utf8')).toBe('picture');
});

test('never changes the file that others have open', () => {
  const dir = temporaryDir();
  const file = join(dir, 'card.png');
  writeFileSync(file, 'before');
  const before = statSync(file).ino;
  writeWhole(file, Buffer.from('after'));
  expect(statSync(file).ino).not.toBe(before);
});

test('leaves what was there where it cannot write', () => {
  const dir = temporaryDir();
  mkdirSync(join(dir, 'taken', 'inside'), { recursive: true });
  expect(() => writeWhole(join(dir, 'taken'), Buffer.from('bytes'))).toThrow();
  expect(existsSync(join(dir, 'taken', 'inside'))).toBe(true);
});
