import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { besideOutput } from './leftovers.ts';
import { publishWhole, refuseToReplace } from './staging.ts';

let work = '';
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'rolebook-staging-'));
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

test('refuses an output directory that holds what must be kept, or is it', () => {
  const content = join(work, 'framework', 'content');
  for (const outDir of [content, join(work, 'framework'), work, '/']) {
    expect(() => refuseToReplace(outDir, [content])).toThrow(
      /^OUT_DIR is .*: set it to a directory of its own/,
    );
  }
});

test('refuses an output directory that is a repository', () => {
  mkdirSync(join(work, '.git'));
  expect(() => refuseToReplace(work, [])).toThrow('which holds a repository');
});

test('accepts a directory beside or inside of what must be kept', () => {
  const content = join(work, 'content');
  for (const outDir of [join(work, 'dist'), join(work, 'content-site'), join(content, 'dist')]) {
    expect(() => refuseToReplace(outDir, [content])).not.toThrow();
  }
});

test('replaces the output as a whole when the build is done', async () => {
  const outDir = join(work, 'dist');
  mkdirSync(outDir);
  writeFileSync(join(outDir, 'old.html'), 'old');
  await publishWhole(outDir, async (staging) => writeFileSync(join(staging, 'new.html'), 'new'));
  expect(readFileSync(join(outDir, 'new.html'), 'utf8')).toBe('new');
  expect(existsSync(join(outDir, 'old.html'))).toBe(false);
});

test('leaves the output as it was when the build fails', async () => {
  const outDir = join(work, 'dist');
  mkdirSync(outDir);
  writeFileSync(join(outDir, 'old.html'), 'old');
  const failing = publishWhole(outDir, (staging) => {
    writeFileSync(join(staging, 'half.html'), 'half');
    return Promise.reject(new Error('broken'));
  });
  await expect(failing).rejects.toThrow('broken');
  expect(readFileSync(join(outDir, 'old.html'), 'utf8')).toBe('old');
  expect(existsSync(join(outDir, 'half.html'))).toBe(false);
});

describe('what a killed build has left', () => {
  /** The number of a process that has ended. */
  const dead = spawnSync(process.execPath, ['--version']).pid;
  const fill = (dir: string, text: string): void => {
    mkdirSync(dir);
    writeFileSync(join(dir, 'index.html'), text);
  };

  test('is cleared away by the next build', async () => {
    const outDir = join(work, 'dist');
    fill(outDir, 'previous');
    fill(besideOutput(outDir, 'building', dead), 'half');
    fill(besideOutput(outDir, 'previous', dead), 'older');
    await publishWhole(outDir, async (staging) => writeFileSync(join(staging, 'index.html'), 'new'));
    expect(readdirSync(work)).toEqual(['dist']);
    expect(readFileSync(join(outDir, 'index.html'), 'utf8')).toBe('new');
  });

  test('is the output again where it had been taken away and not replaced', async () => {
    const outDir = join(work, 'dist');
    fill(besideOutput(outDir, 'previous', dead), 'previous');
    await expect(publishWhole(outDir, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(readdirSync(work)).toEqual(['dist']);
    expect(readFileSync(join(outDir, 'index.html'), 'utf8')).toBe('previous');
  });

  test('is left to a build that is still going on', async () => {
    const outDir = join(work, 'dist');
    const other = besideOutput(outDir, 'building', process.ppid);
    fill(other, 'half');
    await publishWhole(outDir, async (staging) => writeFileSync(join(staging, 'index.html'), 'new'));
    expect(readFileSync(join(other, 'index.html'), 'utf8')).toBe('half');
  });
});
