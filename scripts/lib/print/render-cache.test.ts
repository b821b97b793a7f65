import { existsSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { temporaryDir } from '../../../tests/fixtures/temporary-dir.ts';
import { openRenderCache } from './render-cache.ts';

const DAY = 24 * 60 * 60 * 1000;

afterEach(() => {
  vi.unstubAllEnvs();
});

function age(file: string, days: number): void {
  const then = new Date(Date.now() - days * DAY);
  utimesSync(file, then, then);
}

describe('the key', () => {
  test('is the same for the same inputs in every cache', () => {
    const bytes = Buffer.from('<h1>Größe</h1>');
    const [first, second] = [openRenderCache(temporaryDir()), openRenderCache(temporaryDir())];
    expect(first.keyOf('a4', bytes)).toBe(second.keyOf('a4', Uint8Array.from(bytes)));
  });

  test.each([
    ['another text', ['a5', 'page']],
    ['another page', ['a4', 'pages']],
    ['another order', ['page', 'a4']],
    ['one input fewer', ['a4']],
    ['one input more', ['a4', 'page', '']],
    ['joined inputs', ['a4page']],
    ['inputs split at another place', ['a', '4page']],
    ['another letter case', ['A4', 'page']],
  ])('differs for %s', (_, inputs) => {
    const { keyOf } = openRenderCache(temporaryDir());
    expect(keyOf(...inputs)).not.toBe(keyOf('a4', 'page'));
  });

  test.each<[name: string, some: (string | Uint8Array)[], others: (string | Uint8Array)[]]>([
    ['texts', ['ab', 'c'], ['a', 'bc']],
    ['texts that look like lengths', ['a', '1:b'], ['a1:b', '']],
    ['texts beyond ASCII', ['éé0:'], ['éé', '']],
    ['a text and bytes', ['éé0:'], [Buffer.from('éé'), '']],
  ])('depends on where the inputs are split: %s', (_, some, others) => {
    const { keyOf } = openRenderCache(temporaryDir());
    expect(keyOf(...some)).not.toBe(keyOf(...others));
  });

  test('is a valid file name', () => {
    expect(openRenderCache(temporaryDir()).keyOf('../a/b')).toMatch(/^[\da-f]{64}$/);
  });

  test('differs for another browser', () => {
    const browsers = temporaryDir({ chrome: 'a', chromium: 'b' });
    const keys = ['chrome', 'chromium'].map((name) => {
      vi.stubEnv('PUPPETEER_EXECUTABLE_PATH', join(browsers, name));
      return openRenderCache(browsers).keyOf('page');
    });
    expect(keys[0]).not.toBe(keys[1]);
  });

  test('differs for an updated browser', () => {
    const browser = join(temporaryDir({ chrome: 'a' }), 'chrome');
    vi.stubEnv('PUPPETEER_EXECUTABLE_PATH', browser);
    const before = openRenderCache(temporaryDir()).keyOf('page');
    age(browser, 3);
    expect(openRenderCache(temporaryDir()).keyOf('page')).not.toBe(before);
  });
});

describe('a cache', () => {
  test('returns a stored file, even after it is opened again', () => {
    const dir = temporaryDir();
    const bytes = Uint8Array.of(0, 10, 13, 128, 255);
    openRenderCache(dir).set('key', bytes);
    expect(openRenderCache(dir).get('key')).toEqual(Buffer.from(bytes));
  });

  test('returns the file that was stored last', () => {
    const cache = openRenderCache(temporaryDir());
    cache.set('key', Buffer.from('longer before'));
    cache.set('key', Buffer.from('now'));
    expect(String(cache.get('key'))).toBe('now');
  });

  test('returns undefined for an unknown key', () => {
    const cache = openRenderCache(temporaryDir());
    cache.set('key', Buffer.from('bytes'));
    expect(cache.get('other')).toBeUndefined();
  });

  test('needs no folder until it stores a file', () => {
    const dir = join(temporaryDir(), 'not', 'yet');
    const cache = openRenderCache(dir);
    expect(cache.get('key')).toBeUndefined();
    cache.prune();
    expect(existsSync(dir)).toBe(false);
    cache.set('key', Buffer.from('bytes'));
    expect(String(cache.get('key'))).toBe('bytes');
  });
});

describe('pruning', () => {
  test('removes files that no build has used for a month', () => {
    const dir = temporaryDir({ old: 'a', recent: 'b', new: 'c' });
    age(join(dir, 'old'), 31);
    age(join(dir, 'recent'), 29);
    openRenderCache(dir).prune();
    expect(readdirSync(dir).toSorted()).toEqual(['new', 'recent']);
  });

  test('does not remove an old file that was used lately', () => {
    const dir = temporaryDir({ asked: 'a', unasked: 'b' });
    for (const file of ['asked', 'unasked']) age(join(dir, file), 400);
    const cache = openRenderCache(dir);
    cache.get('asked');
    cache.prune();
    expect(readdirSync(dir)).toEqual(['asked']);
  });

  test('removes incomplete files that an interrupted build left long ago', () => {
    const dir = temporaryDir({ 'key.4711.part': 'half' });
    age(join(dir, 'key.4711.part'), 31);
    openRenderCache(dir).prune();
    expect(readdirSync(dir)).toEqual([]);
  });
});
