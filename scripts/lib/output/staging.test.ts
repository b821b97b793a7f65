import { spawnSync } from 'node:child_process';
import fs, { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { expect, describe, onTestFinished, test, vi } from 'vitest';
import { temporaryDir } from '../../../tests/fixtures/temporary-dir.ts';
import { besideOutput } from './output-leftovers.ts';
import { MARKER, writeMarker } from './output-marker.ts';
import { openStaging, type Staging } from './staging.ts';

const NOWHERE = '/nonexistent/content';

function open(outDir: string): Staging {
  const staging = openStaging(outDir, NOWHERE);
  onTestFinished(staging.discard);
  return staging;
}

function publish(outDir: string, text: string): void {
  const staging = open(outDir);
  writeFileSync(join(staging.dir, 'index.html'), text);
  staging.publish();
  staging.discard();
}

const textOf = (outDir: string): string => readFileSync(join(outDir, 'index.html'), 'utf8');

function fill(dir: string, text: string): void {
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'index.html'), text);
  writeFileSync(join(dir, 'old.html'), text);
  writeMarker(dir);
}

test('replaces the whole output', () => {
  const work = temporaryDir();
  const outDir = join(work, 'dist');
  fill(outDir, 'old');
  publish(outDir, 'new');
  expect(readdirSync(outDir).sort()).toEqual(['index.html', MARKER]);
  expect(textOf(outDir)).toBe('new');
  expect(readdirSync(work)).toEqual(['dist']);
});

test('leaves the output unchanged if nothing is published', () => {
  const work = temporaryDir();
  const outDir = join(work, 'dist');
  fill(outDir, 'old');
  const staging = open(outDir);
  writeFileSync(join(staging.dir, 'half.html'), 'half');
  staging.discard();
  expect(readdirSync(outDir).sort()).toEqual(['index.html', 'old.html', MARKER]);
  expect(readdirSync(work)).toEqual(['dist']);
});

test('does not replace files that were added during the build', () => {
  const outDir = join(temporaryDir(), 'dist');
  const staging = open(outDir);
  mkdirSync(outDir);
  writeFileSync(join(outDir, 'notes.txt'), 'mine');
  expect(() => staging.publish()).toThrow('which Rolebook did not build (it contains notes.txt)');
  expect(readFileSync(join(outDir, 'notes.txt'), 'utf8')).toBe('mine');
});

/** Calls `act` just before a new output is first renamed to `outDir`. */
function beforeRenameTo(outDir: string, act: () => void): void {
  const rename = fs.renameSync;
  let isDone = false;
  vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
    if (to === outDir && !isDone) {
      isDone = true;
      act();
    }
    rename(from, to);
  });
  syncBuiltinESMExports();
  onTestFinished(() => {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
  });
}

test('replaces the output that another build has published during the build', () => {
  const work = temporaryDir();
  const outDir = join(work, 'dist');
  fill(outDir, 'old');
  beforeRenameTo(outDir, () => fill(outDir, 'of another build'));
  publish(outDir, 'new');
  expect(textOf(outDir)).toBe('new');
  expect(readdirSync(work)).toEqual(['dist']);
});

test('restores the previous output if the rename of the new one fails', () => {
  const work = temporaryDir();
  const outDir = join(work, 'dist');
  fill(outDir, 'old');
  beforeRenameTo(outDir, () => {
    throw Object.assign(new Error('the disk has failed'), { code: 'EIO' });
  });
  const staging = open(outDir);
  expect(() => staging.publish()).toThrow('the disk has failed');
  staging.discard();
  expect(readdirSync(outDir).sort()).toEqual(['index.html', 'old.html', MARKER]);
  expect(textOf(outDir)).toBe('old');
  expect(readdirSync(work)).toEqual(['dist']);
});

test('passes on the error of the rename if there is no previous output', () => {
  const outDir = join(temporaryDir(), 'dist');
  beforeRenameTo(outDir, () => {
    throw Object.assign(new Error('the disk has failed'), { code: 'EIO' });
  });
  expect(() => open(outDir).publish()).toThrow('the disk has failed');
});

test.each(['there', 'not there yet'])('resolves a link to a folder that is %s', (state) => {
  const work = temporaryDir();
  const target = join(work, 'sites', 'target');
  mkdirSync(join(work, 'sites'));
  if (state === 'there') fill(target, 'old');
  symlinkSync(join('sites', 'target'), join(work, 'link'), 'junction');
  publish(join(work, 'link'), 'new');
  expect(textOf(target)).toBe('new');
  expect(
    readdirSync(work, { withFileTypes: true })
      .find(({ name }) => name === 'link')
      ?.isSymbolicLink(),
  ).toBe(true);
  expect(readdirSync(join(work, 'sites'))).toEqual(['target']);
});

describe('the leftover of a killed build', () => {
  /** The id of a process that has ended. */
  const dead = spawnSync(process.execPath, ['--version']).pid;

  test('is removed by the next build', () => {
    const work = temporaryDir();
    const outDir = join(work, 'dist');
    fill(outDir, 'previous');
    fill(besideOutput(outDir, 'building', dead), 'half');
    fill(besideOutput(outDir, 'previous', dead), 'older');
    publish(outDir, 'new');
    expect(readdirSync(work)).toEqual(['dist']);
    expect(textOf(outDir)).toBe('new');
  });

  test('is removed even if its process had the same id as this one', () => {
    const work = temporaryDir();
    const outDir = join(work, 'dist');
    fill(besideOutput(outDir, 'building'), 'half');
    fill(besideOutput(outDir, 'previous'), 'previous');
    publish(outDir, 'new');
    expect(readdirSync(work)).toEqual(['dist']);
    expect(existsSync(join(outDir, 'old.html'))).toBe(false);
  });

  test('becomes the output again if it was moved away and not replaced', () => {
    const work = temporaryDir();
    const outDir = join(work, 'dist');
    fill(besideOutput(outDir, 'previous', dead), 'previous');
    open(outDir).discard();
    expect(readdirSync(work)).toEqual(['dist']);
    expect(textOf(outDir)).toBe('previous');
  });

  test('stays if its build is still running', () => {
    const outDir = join(temporaryDir(), 'dist');
    const other = besideOutput(outDir, 'building', process.ppid);
    fill(other, 'half');
    publish(outDir, 'new');
    expect(textOf(other)).toBe('half');
  });
});
