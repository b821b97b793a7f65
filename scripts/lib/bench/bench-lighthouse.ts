import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { medianOf } from './median.ts';
import type { KindOfPage } from './page-kinds.ts';
import { withPage } from './with-page.ts';

/** The number of measurements of a page, of which the median counts. */
const ROUNDS = 3;

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Files that a host compresses in transit. */
const COMPRESSED = /\.(?:html|css|js|svg|json)$/;

/** The scores of a page on a simulated phone, from 0 to 100. */
export type Scores = Record<(typeof CATEGORIES)[number], number>;

/** Returns the Lighthouse scores of pages of a built site, served compressed as a host would serve them. */
export async function benchLighthouse(
  kinds: readonly KindOfPage[],
  siteDir: string,
): Promise<{ kind: string; scores: Scores }[]> {
  for (const { path } of kinds) compress(join(siteDir, path));
  compress(join(siteDir, '_astro'));
  return withPage(siteDir, async (page, addressOf) => {
    const measured = [];
    for (const { kind, path } of kinds)
      measured.push({ kind, scores: await scoresOf(page, addressOf(path)) });
    return measured;
  });
}

async function scoresOf(page: Page, address: string): Promise<Scores> {
  const rounds: Scores[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measure(page, address));
  const entries = CATEGORIES.map((category) => [
    category,
    medianOf(rounds.map((scores) => scores[category])),
  ]);
  return Object.fromEntries(entries) as Scores;
}

async function measure(page: Page, address: string): Promise<Scores> {
  const flags = { onlyCategories: [...CATEGORIES], logLevel: 'error' as const };
  // Imported here because the import alone takes longer than printing the help.
  const { default: lighthouse } = await import('lighthouse');
  const result = await lighthouse(address, flags, undefined, page);
  if (!result) throw new Error(`Lighthouse gave no result for ${address}`);
  const scoreOf = (category: string): [string, number] => {
    const score = result.lhr.categories[category]?.score;
    if (typeof score !== 'number') throw new Error(`Lighthouse gave no score for ${category} of ${address}`);
    return [category, Math.round(score * 100)];
  };
  return Object.fromEntries(CATEGORIES.map(scoreOf)) as Scores;
}

/** Writes a compressed copy beside each file of a folder; the server prefers the copy. */
function compress(folder: string): void {
  for (const name of readdirSync(folder).filter((name) => COMPRESSED.test(name))) {
    const file = join(folder, name);
    writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
  }
}
