import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { copyWithIndex } from '../../setup/indexed-site.ts';
import { OpenSite } from '../../setup/open-site.ts';
import { required, urlsOf } from '../../setup/read-site.ts';
import { projectRoot } from '../../setup/run-script.ts';

const small = inject('smallSite');
const urls = urlsOf(small);
const dir = mkdtempSync(join(tmpdir(), 'rolebook-search-'));
let open: OpenSite;
let page: Page;

beforeAll(async () => {
  const site = await copyWithIndex(small, dir, join(projectRoot, 'tests/fixtures/search'));
  open = new OpenSite(site);
  await open.start();
  ({ page } = await open.visit(urls.search));
});

afterAll(async () => {
  await open.end();
  rmSync(dir, { recursive: true });
});

interface Found {
  path: string;
  text: string;
  marks: string[];
}

/** Searches, and returns the first results. */
async function search(query: string): Promise<Found[]> {
  await page.evaluate((words) => {
    const status = document.querySelector('[role="status"]');
    const input = document.querySelector<HTMLInputElement>('search-results input');
    if (!status || !input) throw new Error('this is not the search page');
    status.textContent = '';
    input.value = words;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, query);
  await page.waitForFunction(() => {
    const status = document.querySelector('[role="status"]')?.textContent ?? '';
    const count = status.startsWith('Nothing') ? 0 : Number.parseInt(status, 10);
    return document.querySelectorAll('.results > li').length === Math.min(count, 10);
  });
  return page.$$eval('.results > li', (items) =>
    items.map((item) => ({
      path: item.querySelector('h2 a')?.getAttribute('href') ?? '',
      text: [...item.querySelectorAll('h2, p:nth-of-type(2)')]
        .map(({ textContent }) => textContent)
        .join(' '),
      marks: [...item.querySelectorAll('mark')].map((mark) => mark.textContent),
    })),
  );
}

test.each([
  ['C', 'c'],
  ['C++', 'c-plus-plus'],
  ['c#', 'c-sharp'],
  ['Ｃ＃', 'c-sharp'],
  ['.NET', 'dotnet'],
  ['R', 'r'],
  ['R&D', 'aandb'],
  ['Go', 'go'],
  ['node js', 'node-js'],
  ['Node.js', 'node-js'],
  ['TLS 1.3', 'tls'],
  ['model monitoring', 'model-monitoring'],
  ['model-monitoring', 'model-monitoring'],
  ['c-plus-plus', 'c-plus-plus'],
  ['机器学习平台', 'zh'],
  ['A1', 'chisel'],
  ['a10', 'saw'],
  ['task_completion', 'plane'],
  ['what is expected with C++?', 'c-plus-plus'],
])('%s finds the skill of that name first', async (query, skill) => {
  const [first] = await search(query);
  expect(first?.path).toBe(urls.skill(skill));
});

test.each([
  ['学习', 'zh'],
  ['数据库', 'zh'],
  ['デプロイ', 'ja'],
  ['ﾃﾞﾌﾟﾛｲ', 'ja'],
  ['学習', 'ja'],
  ['ระบบ', 'th'],
  ['ฐานข้อมูล', 'th'],
  ['데이터베이스', 'ko'],
  ['البيانات', 'ar'],
  ['мониторинг', 'ru'],
  ['strasse', 'strasse'],
  ['STRASSE', 'strasse'],
  ['straße', 'strasse'],
  ['Prozessüberwachung', 'strasse'],
  ['grosse', 'strasse'],
  ['übergröße', 'strasse'],
  ['resume', 'cafe'],
  ['résumé', 'cafe'],
  ['zoe', 'nfd'],
  ['Zoë', 'nfd'],
  ['istanbul', 'tr'],
  ['İSTANBUL', 'tr'],
  ['ığdır', 'tr'],
  ['igdir', 'tr'],
  ['abc', 'wide'],
  ['テスト', 'wide'],
])('%s is found in the skill %s', async (query, skill) => {
  const paths = (await search(query)).map(({ path }) => path);
  expect(paths).toContain(urls.skill(skill));
});

test.each([
  ['学习', 'zh', '机器学习平台', ['学习']],
  ['数据库', 'zh', '这是一段简单的测试文本，负责数据库迁移。', ['数据库']],
  ['デプロイ', 'ja', '新幹線のように速いデプロイ。', ['デプロイ']],
  ['strasse', 'strasse', 'Straßenbau', ['Straßenbau']],
])('%s finds a text, which is shown as it is written', async (query, skill, text, marks) => {
  const result = (await search(query)).find(({ path }) => path === urls.skill(skill));
  expect(required(result).text).toContain(text);
  expect(required(result).text).not.toMatch(/[\u2060\u2063]|strassenbau/);
  expect(required(result).marks).toEqual(expect.arrayContaining(marks));
});

describe('levels and tools', () => {
  test.each([
    ['master maker', urls.level('maker', 'master')],
    ['What is expected of a Master Maker?', urls.level('maker', 'master')],
    ['compare', urls.compare()],
    ['maker calculator', urls.calculator('maker')],
    ['match', urls.match],
  ])('%s finds that page first', async (query, path) => {
    const [first] = await search(query);
    expect(first?.path).toBe(path);
  });

  test('"calculator" finds the calculator of every role', async () => {
    const paths = (await search('calculator')).slice(0, 2).map(({ path }) => path);
    expect(paths.toSorted()).toEqual([urls.calculator('keeper'), urls.calculator('maker')]);
  });
});

test('unknown words find nothing', async () => {
  expect(await search('zzyzxqj')).toEqual([]);
});
