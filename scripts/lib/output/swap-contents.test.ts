import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryDir } from '../../../tests/fixtures/temporary-dir.ts';
import { clearLeftovers } from './output-leftovers.ts';
import { MARKER, writeMarker } from './output-marker.ts';
import { insideOutput, stagingInside, swapContents } from './swap-contents.ts';

const PREVIOUS = { 'index.html': 'old', 'about/index.html': 'old', 'zebra.html': 'old' };
const NEW = { 'index.html': 'new', 'roles/index.html': 'new' };

function write(dir: string, files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  writeMarker(dir);
}

function previousOutput(more: Record<string, string> = {}): string {
  const dir = join(temporaryDir(), 'dist');
  write(dir, { ...PREVIOUS, ...more });
  return dir;
}

function textsOf(dir: string): Record<string, string> {
  expect(readdirSync(dir)).toContain(MARKER);
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = files
    .filter(({ name }) => name !== MARKER)
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((file) => [relative(dir, file).replaceAll('\\', '/'), readFileSync(file, 'utf8')]);
  return Object.fromEntries(texts);
}

test.each(['beside', 'inside'])('replaces the contents of a folder with a build %s it', (place) => {
  const dir = previousOutput();
  const staging = place === 'beside' ? join(dirname(dir), 'built') : stagingInside(dir);
  write(staging, NEW);
  swapContents(dir, staging);
  expect(textsOf(dir)).toEqual(NEW);
  expect(readdirSync(dir).sort()).toEqual(['index.html', MARKER, 'roles']);
});

test("leaves the file system's folder in place", () => {
  const dir = previousOutput({ 'lost+found/piece': 'kept' });
  const staging = stagingInside(dir);
  write(staging, NEW);
  swapContents(dir, staging);
  expect(textsOf(dir)).toEqual({ ...NEW, 'lost+found/piece': 'kept' });
});

test('restores the contents if it fails', () => {
  const dir = previousOutput();
  expect(() => swapContents(dir, join(dirname(dir), 'nowhere'))).toThrow('ENOENT');
  expect(textsOf(dir)).toEqual(PREVIOUS);
  expect(readdirSync(dir)).toHaveLength(4);
});

/** Performs the first renames of a swap, like a process that was killed after them. */
function killedAfter(steps: number, dir: string): void {
  const work = insideOutput(dir, spawnSync(process.execPath, ['--version']).pid);
  const next = join(work, 'new');
  const taken = join(work, 'taken');
  const previous = join(work, 'previous');
  const old = readdirSync(dir).filter((name) => name !== MARKER);
  mkdirSync(taken, { recursive: true });
  write(next, NEW);
  const renames = [
    ...[...old, MARKER].map((name) => ({ from: join(dir, name), to: join(taken, name) })),
    { from: taken, to: previous },
    ...['index.html', 'roles', MARKER].map((name) => ({ from: join(next, name), to: join(dir, name) })),
  ];
  for (const { from, to } of renames.slice(0, steps)) renameSync(from, to);
}

test.each(Array.from({ length: 9 }, (_, steps) => steps))(
  'leaves the previous or the new output after a swap that was killed after %i renames',
  (steps) => {
    const dir = previousOutput();
    killedAfter(steps, dir);
    clearLeftovers(dir);
    expect(textsOf(dir)).toEqual(steps === 8 ? NEW : PREVIOUS);
    expect(readdirSync(dir).filter((name) => name.startsWith('.'))).toEqual([]);
  },
);
