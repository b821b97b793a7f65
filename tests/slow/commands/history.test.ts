import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOSTILE_AUTHOR, writeHistory } from '../../fixtures/history-repository.ts';
import type { GitRepository } from '../../fixtures/git-repository.ts';
import { htmlRules } from '../../setup/html-rules.ts';
import { readFeeds, type SeenFeed } from '../../setup/read-feeds.ts';
import { runScript, type ScriptResult } from '../../setup/run-script.ts';
import { textOf } from '../../setup/read-site.ts';

const BASE = '/career/';
const PAGES = [
  'changes/index.html',
  'roles/platform-developer/history/index.html',
  'skills/redis/history/index.html',
  'skills/secrets/history/index.html',
];
const FEEDS = [
  'feed.xml',
  'roles/platform-developer/feed.xml',
  'skills/redis/feed.xml',
  'skills/secrets/feed.xml',
  'skills/postgresql/feed.xml',
];

/** The days of some pages in the sitemap. */
const DAYS = {
  '': '2026-03-05',
  'roles/platform-developer/': '2026-04-02',
  'roles/platform-developer/levels/middle/': '2026-04-02',
  'roles/platform-developer/history/': '2026-04-02',
  'skills/redis/': '2026-04-02',
  'skills/postgresql/': '2026-03-05',
  'changes/': '2026-04-02',
  'guides/writing/': '2026-04-03',
  'search/': '',
  'compare/': '',
};

const work = mkdtempSync(join(tmpdir(), 'rolebook-history-'));
const out = join(work, 'dist');
let repository: GitRepository;
let built: ScriptResult;

function build(): Promise<ScriptResult> {
  const env = { CONTENT_DIR: join(work, 'content'), OUT_DIR: out, BASE_PATH: BASE };
  return runScript('build', ['--pages-only'], env);
}

beforeAll(async () => {
  repository = writeHistory(work);
  built = await build();
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

function read(file: string): Document {
  return parseHTML(readFileSync(join(out, file), 'utf8')).document;
}

/** Returns the headings of the entries on a page, in order. */
function headingsOf(file: string): string[] {
  return [...read(file).querySelectorAll('article h3')].map(textOf);
}

/** Returns the titles of the commits on a page, in order. */
function commitsOf(file: string): string[] {
  return [...read(file).querySelectorAll('article .commit')].map(textOf);
}

test('a build with the full history gives no warning about it', () => {
  expect(built.code).toBe(0);
  expect(built.stdout + built.stderr).not.toContain('history:');
});

test('the sitemap has the day of the last change of each page with content', () => {
  const entries = read('sitemap-0.xml').querySelectorAll('url');
  const days = new Map(
    [...entries].map((entry) => [
      new URL(textOf(entry.querySelector('loc'))).pathname.slice(BASE.length),
      textOf(entry.querySelector('lastmod')),
    ]),
  );
  expect(Object.fromEntries([...days].filter(([path]) => path in DAYS))).toEqual(DAYS);
  expect(textOf(read('sitemap-index.xml').querySelector('lastmod'))).toBe('2026-04-03');
});

describe('the page of changes', () => {
  test('has every commit that changed the catalogue, by month, newest first', () => {
    expect([...read('changes/index.html').querySelectorAll('h2')].map(textOf)).toEqual([
      'April 2026',
      'March 2026',
      'February 2026',
    ]);
    expect(commitsOf('changes/index.html').map((title) => title.split(' <')[0])).toEqual([
      'Say when a value expires',
      'Call it a Platform Developer',
      'Mend the scale',
      'Ask more',
    ]);
  });

  test('sums up the change for readers in each heading', () => {
    expect(headingsOf('changes/index.html')).toEqual([
      'Redis: 1 text changed',
      'Platform Developer: renamed',
      'Platform Engineer: 1 new requirement, 1 requirement removed',
      'Platform Engineer: 1 deeper, 1 now mandatory, 1 no longer mandatory, 1 text changed',
    ]);
    expect(headingsOf('roles/platform-developer/history/index.html').slice(0, 2)).toEqual([
      'Redis: 1 text changed',
      'Renamed',
    ]);
  });

  test('describes a change with its day and a link to the commit', () => {
    const hash = repository.git('log', '-1', '--format=%H', '--grep=Ask more');
    const article = read('changes/index.html').getElementById(hash);
    expect(textOf(article)).toContain('February 3, 2026. Commit: Ask more');
    expect(textOf(article)).not.toContain(HOSTILE_AUTHOR);
    expect(article?.querySelector('a.commit')?.getAttribute('href')).toBe(
      `https://github.com/example/small/commit/${hash}`,
    );
    expect(textOf(article)).toContain(
      'Platform Engineer: 1 deeper, 1 now mandatory, 1 no longer mandatory, 1 text',
    );
    expect(textOf(article)).toContain(
      'PostgreSQL, Junior: Awareness → Working (deeper); now mandatory; text changed',
    );
    expect(textOf(article?.querySelector('ins'))).toBe(', and explains it');
  });

  test('lists a broken change with the commit that fixed it', () => {
    const [, , mended] = [...read('changes/index.html').querySelectorAll('article')];
    expect(textOf(mended)).toContain('Secrets, Middle: added, Working');
    expect(textOf(mended)).toContain('Secrets, Senior: removed (was Working)');
  });

  test('escapes commit titles', () => {
    const page = read('changes/index.html');
    const title = commitsOf('changes/index.html').at(-1);
    expect(title).toBe('Ask more <script>alert(1)</script> & "less" ]]> [of](javascript:x) PostgreSQL');
    expect(page.querySelectorAll('article script, article a[href^="javascript"]')).toHaveLength(0);
  });
});

describe('the history of a role', () => {
  test('goes back beyond the renaming of the role', () => {
    expect(
      commitsOf('roles/platform-developer/history/index.html').map((title) => title.split(' <')[0]),
    ).toEqual(['Say when a value expires', 'Call it a Platform Developer', 'Mend the scale', 'Ask more']);
  });

  test('has changes of the descriptors that it uses', () => {
    const [newest] = [...read('roles/platform-developer/history/index.html').querySelectorAll('article')];
    expect(textOf(newest)).toContain('Working: descriptor changed');
    expect(textOf(newest?.querySelector('ins'))).toBe('until it expires');
  });

  test('is linked from the role', () => {
    const links = [...read('roles/platform-developer/index.html').querySelectorAll('#community a')];
    expect(links.map((link) => link.getAttribute('href'))).toContain(
      `${BASE}roles/platform-developer/history/`,
    );
  });
});

describe('the details of a requirement', () => {
  const detailsOf = (id: string): Element | null =>
    read('roles/platform-developer/index.html').getElementById(id);

  test('show its last change, with a link to the history of the renamed role', () => {
    const details = detailsOf('postgresql.junior');
    expect(textOf(details)).toContain(
      'Last changed February 3, 2026: Awareness → Working (deeper); now mandatory; text changed',
    );
    expect(textOf(details?.querySelector('.comparison ins'))).toBe(', and explains it');
    const hash = repository.git('log', '-1', '--format=%H', '--grep=Ask more');
    expect(details?.querySelector('h4 + p a[href*="history"]')?.getAttribute('href')).toBe(
      `${BASE}roles/platform-developer/history/#${hash}`,
    );
  });

  test('show no change if there was none', () => {
    const unchanged = [...read('roles/platform-developer/index.html').querySelectorAll('.details')].filter(
      (details) => !textOf(details).includes('Last changed'),
    );
    expect(unchanged).not.toEqual([]);
  });
});

describe('the history of a skill', () => {
  test('has exactly its changes', () => {
    expect(headingsOf('skills/redis/history/index.html')).toEqual(['1 text changed']);
    expect(commitsOf('skills/redis/history/index.html')).toEqual(['Say when a value expires']);
    expect(commitsOf('skills/secrets/history/index.html')).toEqual(['Mend the scale']);
  });
});

test('every page has valid HTML and no dead links', async () => {
  const validator = new HtmlValidate(new StaticConfigLoader(htmlRules));
  for (const file of PAGES) {
    const html = readFileSync(join(out, file), 'utf8');
    const { results } = await validator.validateString(html, file);
    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
    const links = [...read(file).querySelectorAll('a[href^="/"], link[rel="alternate"]')];
    const targets = links.map((link) => (link.getAttribute('href') ?? '').split('#')[0] ?? '');
    const missing = targets.filter((target) => !existsSync(join(out, target.slice(BASE.length - 1))));
    expect(missing).toEqual([]);
    const feed = read(file).querySelector('link[type="application/atom+xml"]')?.getAttribute('href');
    expect(feed).toBe(`${BASE}${file.replace(/(changes|history)\/index\.html$/, '')}feed.xml`);
  }
});

describe('a feed', () => {
  let feeds: SeenFeed[];
  let later: SeenFeed[];

  beforeAll(async () => {
    feeds = await readFeeds(FEEDS.map((file) => join(out, file)));
    repository.commit({
      day: '2026-05-01',
      title: 'Describe Secrets',
      files: { 'content/skills/security/secrets.yaml': 'name: Secrets\nsummary: What nobody may read.\n' },
    });
    await build();
    later = await readFeeds(FEEDS.map((file) => join(out, file)));
  });

  test('has everything that Atom requires', () => {
    for (const [index, feed] of feeds.entries()) {
      expect(feed).toMatchObject({ root: 'http://www.w3.org/2005/Atom feed', faults: [] });
      expect(feed.self).toBe(`https://example.org${BASE}${FEEDS[index] ?? ''}`);
      expect(feed.id).toMatch(/^https:\/\/example\.org\/career\/.*(?:changes|history)\/$/);
      expect(feed.updated).toBe(feed.entries[0]?.updated);
      for (const entry of feed.entries) {
        // Entries without an author have that of the feed.
        expect(Object.entries(entry).flatMap(([field, value]) => (value === '' ? [field] : []))).toEqual([
          'author',
        ]);
        expect(entry.link).toBe(entry.id);
      }
    }
    expect(feeds.map(({ entries }) => entries.length)).toEqual([4, 4, 1, 1, 1]);
  });

  test('has the content of the page with absolute URLs', () => {
    const [newest] = feeds[2]?.entries ?? [];
    expect(newest?.html).toContain('Caches a value<ins> until it expires</ins>.');
    for (const { html } of feeds.flatMap(({ entries }) => entries)) {
      const links = [...parseHTML(html).document.querySelectorAll('a')].map((link) =>
        link.getAttribute('href'),
      );
      const commit = links.pop();
      expect(commit).toMatch(/^https:\/\/github\.com\/example\/small\/commit\/[0-9a-f]{40}$/);
      expect(links.filter((link) => link?.startsWith(`https://example.org${BASE}`) !== true)).toEqual([]);
    }
  });

  test('names the commit, and escapes its title', () => {
    const entry = feeds[0]?.entries.at(-1);
    const { document } = parseHTML(`<main>${entry?.html ?? ''}</main>`);
    expect(textOf(document.querySelector('main > p:last-child'))).toBe(
      'Commit: Ask more <script>alert(1)</script> & "less" ]]> [of](javascript:x) PostgreSQL',
    );
  });

  test('names the site as its author, and no committer', () => {
    const authors = feeds.flatMap(({ author, entries }) => [author, ...entries.map((entry) => entry.author)]);
    expect(new Set(authors)).toEqual(new Set(['Small Rolebook', '']));
  });

  test('has unique ids of entries, which stay the same in the next build', () => {
    for (const [index, feed] of later.entries()) {
      const ids = feed.entries.map(({ id }) => id);
      const before = feeds[index]?.entries.map(({ id }) => id) ?? [];
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.slice(-before.length)).toEqual(before);
    }
    expect(later.map(({ entries }) => entries.length)).toEqual([5, 5, 1, 2, 1]);
  });
});
