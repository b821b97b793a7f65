import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryDir } from '../../tests/fixtures/temporary-dir.ts';
import { writeWhole } from './write-whole.ts';

test('creates missing folders', () => {
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

test('does not change a file that another program has open', () => {
  const dir = temporaryDir();
  const file = join(dir, 'card.png');
  writeFileSync(file, 'before');
  const before = statSync(file).ino;
  writeWhole(file, Buffer.from('after'));
  expect(statSync(file).ino).not.toBe(before);
});

test('leaves the old contents if it cannot write', () => {
  const dir = temporaryDir();
  mkdirSync(join(dir, 'taken', 'inside'), { recursive: true });
  expect(() => writeWhole(join(dir, 'taken'), Buffer.from('bytes'))).toThrow();
  expect(existsSync(join(dir, 'taken', 'inside'))).toBe(true);
});
