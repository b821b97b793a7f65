import { existsSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { temporaryDir } from '../../../tests/fixtures/temporary-dir.ts';
import { openRenderCache } from './render-cache.ts';

const DAY = 24 * 60 * 60 * 1000;

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Makes a file look as if nobody had touched it for some days. */
function age(file: string, days: number): void {
  const then = new Date(Date.now() - days * DAY);
  utimesSync(file, then, then);
}

describe('the key', () => {
  test('of the same inputs is the same, in every cache', () => {
    const bytes = Buffer.from('<h1>Größe</h1>');
    const [first, second] = [openRenderCache(temporaryDir()), openRenderCache(temporaryDir())];
    expect(first.keyOf('a4', bytes)).toBe(second.keyOf('a4', Uint8Array.from(bytes)));
  });

  test.each([
    ['another text', ['a5', 'page']],
    ['another page', ['a4', 'pages']],
    ['another order', ['page', 'a4']],
    ['one input less', ['a4']],
    ['one input more', ['a4', 'page', '']],
    ['the inputs in one', ['a4page']],
    ['the inputs split elsewhere', ['a', '4page']],
    ['the other letter case', ['A4', 'page']],
  ])('of %s is another', (_, inputs) => {
    const { keyOf } = openRenderCache(temporaryDir());
    expect(keyOf(...inputs)).not.toBe(keyOf('a4', 'page'));
  });

  test.each<[name: string, some: (string | Uint8Array)[], others: (string | Uint8Array)[]]>([
    ['texts', ['ab', 'c'], ['a', 'bc']],
    ['texts that look like lengths', ['a', '1:b'], ['a1:b', '']],
    ['texts beyond ASCII', ['éé0:'], ['éé', '']],
    ['a text and bytes', ['éé0:'], [Buffer.from('éé'), '']],
  ])('tells where %s are split', (_, some, others) => {
    const { keyOf } = openRenderCache(temporaryDir());
    expect(keyOf(...some)).not.toBe(keyOf(...others));
  });

  test('is the name of a file', () => {
    expect(openRenderCache(temporaryDir()).keyOf('../a/b')).toMatch(/^[\da-f]{64}$/);
  });

  test('of another browser is another', () => {
    const browsers = temporaryDir({ chrome: 'a', chromium: 'b' });
    const keys = ['chrome', 'chromium'].map((name) => {
      vi.stubEnv('PUPPETEER_EXECUTABLE_PATH', join(browsers, name));
      return openRenderCache(browsers).keyOf('page');
    });
    expect(keys[0]).not.toBe(keys[1]);
  });

  test('of a browser that was renewed is another', () => {
    const browser = join(temporaryDir({ chrome: 'a' }), 'chrome');
    vi.stubEnv('PUPPETEER_EXECUTABLE_PATH', browser);
    const before = openRenderCache(temporaryDir()).keyOf('page');
    age(browser, 3);
    expect(openRenderCache(temporaryDir()).keyOf('page')).not.toBe(before);
  });
});

describe('a cache', () => {
  test('gives what it was given, also to the next one in its directory', () => {
    const dir = temporaryDir();
    const bytes = Uint8Array.of(0, 10, 13, 128, 255);
    openRenderCache(dir).set('key', bytes);
    expect(openRenderCache(dir).get('key')).toEqual(Buffer.from(bytes));
  });

  test('gives what it was given last', () => {
    const cache = openRenderCache(temporaryDir());
    cache.set('key', Buffer.from('longer before'));
    cache.set('key', Buffer.from('now'));
    expect(String(cache.get('key'))).toBe('now');
  });

  test('gives nothing that it was not given', () => {
    const cache = openRenderCache(temporaryDir());
    cache.set('key', Buffer.from('bytes'));
    expect(cache.get('other')).toBeUndefined();
  });

  test('needs no directory until it keeps something', () => {
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
  test('removes what nobody has asked for in a month', () => {
    const dir = temporaryDir({ old: 'a', recent: 'b', new: 'c' });
    age(join(dir, 'old'), 31);
    age(join(dir, 'recent'), 29);
    openRenderCache(dir).prune();
    expect(readdirSync(dir).toSorted()).toEqual(['new', 'recent']);
  });

  test('keeps what somebody has asked for lately, however old it is', () => {
    const dir = temporaryDir({ asked: 'a', unasked: 'b' });
    for (const file of ['asked', 'unasked']) age(join(dir, file), 400);
    const cache = openRenderCache(dir);
    cache.get('asked');
    cache.prune();
    expect(readdirSync(dir)).toEqual(['asked']);
  });

  test('removes the halves that an interrupted build left long ago', () => {
    const dir = temporaryDir({ 'key.4711.part': 'half' });
    age(join(dir, 'key.4711.part'), 31);
    openRenderCache(dir).prune();
    expect(readdirSync(dir)).toEqual([]);
  });
});
