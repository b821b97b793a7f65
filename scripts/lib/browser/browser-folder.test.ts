import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryDir } from '../../../tests/fixtures/temporary-dir.ts';
import { projectRoot } from '../../../tests/setup/run-script.ts';
import { browserFolder, UnavailableError } from './browser-folder.ts';

/** Puts a fake browser of a few bytes into a folder. */
function unpack(folder: string): Promise<void> {
  mkdirSync(join(folder, 'fonts'));
  writeFileSync(join(folder, 'fonts/sans.ttf'), 'letters');
  writeFileSync(join(folder, 'chromium'), '#!/bin/sh\necho whole\n', { mode: 0o700 });
  return Promise.resolve();
}

function unpackNever(): Promise<void> {
  return Promise.reject(new Error('unpacked again'));
}

function wanted(cache: string, version = '1.0.0') {
  return { cache, version, program: 'chromium', unpack };
}

async function filled(version = '1.0.0'): Promise<{ cache: string; folder: string }> {
  const cache = join(temporaryDir(), 'cache/browser');
  return { cache, folder: await browserFolder(wanted(cache, version)) };
}

describe('the browser', () => {
  test('is unpacked once', async () => {
    const { cache, folder } = await filled();
    expect(folder).toBe(join(cache, '1.0.0'));
    expect(await browserFolder({ ...wanted(cache), unpack: unpackNever })).toBe(folder);
  });

  test('may write files beside its program', async () => {
    const { cache, folder } = await filled();
    writeFileSync(join(folder, 'debug.log'), 'Hello.');
    expect(await browserFolder({ ...wanted(cache), unpack: unpackNever })).toBe(folder);
  });

  test('is in a folder that only its user can open', async () => {
    const { folder } = await filled();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  test.each<[what: string, harm: (folder: string) => void]>([
    ['a truncated program', (folder) => truncateSync(join(folder, 'chromium'), 5)],
    ['a program that is not executable', (folder) => chmodSync(join(folder, 'chromium'), 0o600)],
    ['no program', (folder) => rmSync(join(folder, 'chromium'))],
    ['fewer fonts than were unpacked', (folder) => rmSync(join(folder, 'fonts/sans.ttf'))],
    ['no inventory', (folder) => rmSync(join(folder, 'inventory.json'))],
  ])('is unpacked again if its folder has %s', async (_, harm) => {
    const { cache, folder } = await filled();
    harm(folder);
    expect(await browserFolder(wanted(cache))).toBe(folder);
    expect(readFileSync(join(folder, 'chromium'), 'utf8')).toContain('whole');
    expect(readdirSync(cache)).toEqual(['1.0.0']);
  });

  test.runIf(process.getuid?.() === 0)('is unpacked again if another user owns its folder', async () => {
    const { cache, folder } = await filled();
    chownSync(folder, 1, 1);
    await browserFolder(wanted(cache));
    expect(statSync(folder).uid).toBe(0);
  });

  test('replaces one of another version', async () => {
    const { cache, folder } = await filled('1.0.0');
    const next = await browserFolder(wanted(cache, '2.0.0'));
    expect(next).not.toBe(folder);
    expect(readdirSync(cache)).toEqual(['2.0.0']);
  });

  test('comes from the faster process if two unpack it at once', async () => {
    const cache = join(temporaryDir(), 'browser');
    let isFirst = true;
    const folder = await browserFolder({
      ...wanted(cache),
      unpack: async (work) => {
        await unpack(work);
        if (!isFirst) return;
        isFirst = false;
        const place = join(cache, '1.0.0');
        mkdirSync(place);
        await unpack(place);
        writeFileSync(join(place, 'chromium'), 'faster');
        writeFileSync(join(place, 'inventory.json'), '{"chromium":6}');
      },
    });
    expect(readFileSync(join(folder, 'chromium'), 'utf8')).toContain('faster');
    expect(readdirSync(cache)).toEqual(['1.0.0']);
  });

  test('leaves nothing behind if unpacking fails', async () => {
    const cache = join(temporaryDir(), 'browser');
    const unpackHalf = (folder: string): Promise<void> => {
      writeFileSync(join(folder, 'chromium'), '#!/bin/sh\n', { mode: 0o700 });
      return Promise.reject(new Error('no space left'));
    };
    await expect(browserFolder({ ...wanted(cache), unpack: unpackHalf })).rejects.toThrow('no space');
    expect(readdirSync(cache)).toEqual([]);
  });

  test('is not unpacked into another folder if it is unavailable', async () => {
    const cache = join(temporaryDir(), 'browser');
    const tried: string[] = [];
    const unpackNothing = (folder: string): Promise<void> => {
      tried.push(dirname(folder));
      return Promise.reject(new UnavailableError('no network'));
    };
    await expect(browserFolder({ ...wanted(cache), unpack: unpackNothing })).rejects.toThrow('no network');
    expect(tried).toEqual([cache]);
    expect(readdirSync(cache)).toEqual([]);
  });
});

describe('if the cache cannot be written', () => {
  /** Prints the folder of a browser and its mode from a separate process, whose temporary folder is `tmp`. */
  function folderOfProcess(cache: string, tmp: string): string {
    const program = `
      import { chmodSync, statSync, writeFileSync } from 'node:fs';
      import { browserFolder } from './scripts/lib/browser/browser-folder.ts';
      const unpack = async (folder) => writeFileSync(folder + '/chromium', '', { mode: 0o700 });
      const folder = await browserFolder({ cache: ${JSON.stringify(cache)}, version: '1.0.0', program: 'chromium', unpack });
      console.log(folder, (statSync(folder).mode & 0o777).toString(8), statSync(folder + '/chromium').size);`;
    return execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: projectRoot,
      env: { ...process.env, TMPDIR: tmp },
      encoding: 'utf8',
    });
  }

  test('the browser is in a new folder of its user, which is removed when the process exits', () => {
    const dir = temporaryDir({ 'a-file': '', 'tmp/chromium': 'planted' });
    const said = folderOfProcess(join(dir, 'a-file/browser'), join(dir, 'tmp'));
    const [folder = '', ...rest] = said.trim().split(' ');
    expect(folder.startsWith(join(dir, 'tmp/rolebook-browser-'))).toBe(true);
    expect(rest).toEqual(['700', '0']);
    expect(existsSync(folder)).toBe(false);
    expect(readdirSync(join(dir, 'tmp'))).toEqual(['chromium']);
  });
});
