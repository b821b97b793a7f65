import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { temporaryDir } from '../../../tests/fixtures/temporary-dir.ts';
import { openBrowser } from '../browser/browser.ts';
import { AwaitedFiles } from './awaited-files.ts';
import { openRenderCache } from './render-cache.ts';
import { renderFiles, type Rendering } from './render-files.ts';

const TIME = 30_000;

function rendering(name: string, faults: string[] = []): Rendering {
  return {
    subject: `The ${name}`,
    path: `/${name}/`,
    outputs: [
      {
        path: `/${name}/said.txt`,
        variant: 'text',
        render: async (page, address) => {
          await page.goto(address);
          const fault = faults.shift();
          if (fault === 'hangs') await new Promise(() => undefined);
          if (fault !== undefined) throw new Error(fault);
          return Buffer.from(await page.$eval('body', ({ textContent }) => textContent));
        },
      },
    ],
  };
}

function siteOf(names: readonly string[]) {
  const pages = names.map((name) => [`${name}/index.html`, `<body>${name}</body>`]);
  const dir = temporaryDir({ '404.html': '', ...Object.fromEntries(pages) });
  return { dir, basePath: '/', cache: openRenderCache(temporaryDir()), openBrowser };
}

const said = (dir: string, name: string): string => readFileSync(join(dir, name, 'said.txt'), 'utf8');

test('renders the files of every page', { timeout: TIME }, async () => {
  const site = siteOf(['first', 'second']);
  expect(await renderFiles([rendering('first'), rendering('second')], site)).toEqual({
    files: 2,
    unchanged: 0,
  });
  expect([said(site.dir, 'first'), said(site.dir, 'second')]).toEqual(['first', 'second']);
});

test(
  'renders only changed files again, and opens no browser if there are none',
  { timeout: TIME },
  async () => {
    const site = siteOf(['first', 'second']);
    let opened = 0;
    const counting = { ...site, openBrowser: () => ((opened += 1), openBrowser()) };
    await renderFiles([rendering('first'), rendering('second')], counting);
    const later = siteOf(['first', 'second']);
    const again = { ...counting, dir: later.dir };
    expect(await renderFiles([rendering('first'), rendering('second')], again)).toEqual({
      files: 2,
      unchanged: 2,
    });
    expect(opened).toBe(1);
    expect(said(later.dir, 'second')).toBe('second');
    const changed = temporaryDir({
      '404.html': '',
      'first/index.html': '<body>first</body>',
      'second/index.html': '<body>changed</body>',
    });
    const counts = await renderFiles([rendering('first'), rendering('second')], {
      ...counting,
      dir: changed,
    });
    expect(counts).toEqual({ files: 2, unchanged: 1 });
    expect(said(changed, 'second')).toBe('changed');
  },
);

test('tries again after a failure, without a message', { timeout: TIME }, async () => {
  const site = siteOf(['first', 'second']);
  await renderFiles([rendering('first', ['is moody']), rendering('second')], site);
  expect(said(site.dir, 'first')).toBe('first');
});

test(
  'names a page whose file failed twice, and renders and stores all others',
  { timeout: TIME },
  async () => {
    const site = siteOf(['first', 'second', 'third']);
    const renderings = [
      rendering('first'),
      rendering('second', ['is broken', 'is broken']),
      rendering('third'),
    ];
    await expect(renderFiles(renderings, site)).rejects.toThrow(
      'The second: is broken (tried twice)\nThe files of 2 other pages were rendered and are in the cache: ' +
        'the next build renders only the missing ones.',
    );
    expect([said(site.dir, 'first'), said(site.dir, 'third')]).toEqual(['first', 'third']);
    expect(await renderFiles(renderings, site)).toEqual({ files: 3, unchanged: 2 });
  },
);

test('ends the wait for each file when it is rendered or has failed', { timeout: TIME }, async () => {
  const site = siteOf(['first', 'second', 'third']);
  await renderFiles([rendering('first')], site);
  const paths = ['/first/said.txt', '/second/said.txt', '/third/said.txt'];
  const awaited = new AwaitedFiles(paths);
  const read: string[] = [];
  const readers = paths.map(async (path) => {
    await awaited.settled(path);
    read.push(existsSync(join(site.dir, path)) ? path : `not ${path}`);
  });
  const renderings = [
    rendering('first'),
    rendering('second', ['is broken', 'is broken']),
    rendering('third'),
  ];
  await expect(renderFiles(renderings, { ...site, awaited })).rejects.toThrow('The second: is broken');
  await Promise.all(readers);
  expect(read).toEqual(['/first/said.txt', '/third/said.txt', 'not /second/said.txt']);
});

test('ends a page that hangs', { timeout: TIME }, async () => {
  const site = siteOf(['first', 'second']);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  // The clock of time limits starts once the other page is done, and runs a hundred times as fast.
  const clock = setInterval(() => {
    if (existsSync(join(site.dir, 'second/said.txt'))) vi.advanceTimersByTime(1000);
  }, 10);
  onTestFinished(() => {
    clearInterval(clock);
    vi.useRealTimers();
  });
  const renderings = [rendering('first', ['hangs', 'hangs']), rendering('second')];
  await expect(renderFiles(renderings, site)).rejects.toThrow('The first: the page took more than 60 s');
  expect(said(site.dir, 'second')).toBe('second');
});

test('leaves no incomplete files', { timeout: TIME }, async () => {
  const site = siteOf(['first']);
  await renderFiles([rendering('first')], site);
  expect(readdirSync(join(site.dir, 'first')).sort()).toEqual(['index.html', 'said.txt']);
});
