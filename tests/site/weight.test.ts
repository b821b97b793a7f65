import { describe, expect, test } from 'vitest';
import { loadsOfPage, weighPage, type PageWeight } from '../../scripts/lib/bench/page-weight.ts';
import { samplePages } from '../setup/page-sample.ts';
import { largestRoleOf, type ReadSite } from '../setup/read-site.ts';
import { referenceSite, sites } from '../setup/sites.ts';

const KB = 1000;

/** The budgets of pages with styles and scripts, without the font, in KB compressed with Brotli 11. */
const BUDGETS = {
  home: 15.6,
  search: 15.6,
  // This includes 1.5 for the pictures of the matrix and of the climb with their labels, and 0.5 for the addresses of skills and
  // levels in JSON-LD.
  role: 58.5,
  level: 25.6,
  skill: 14.5,
  // This includes the bars of all requirements.
  calculator: 70,
} as const;

/** The budgets of scripts alone, in KB, without data that tools fetch. */
const SCRIPT_BUDGETS = {
  role: 8,
  tool: 25,
  // This includes 7 for the schemas of stored answers and of the data, whose library other tools share.
  calculator: 32,
} as const;

/** The budget of the font that a page preloads, in KB. */
const FONT_BUDGET = 50;

/** The Brotli level of a first try: ten times as fast as level 11, with a tenth more bytes. */
const QUICK = 9;

/** The limits for the files that a page loads before a reader acts. Many are small scripts that tools share. */
const MOST = { requests: 18, blocking: 1 };

/** The number of pages of each kind that are weighed. */
const SAMPLED = 3;

describe('with its styles and scripts', () => {
  test.each(Object.entries(budgetedPages(referenceSite)))(
    'each page of the kind "%s" is within its budget',
    (kind, paths) => {
      const limit = BUDGETS[kind as keyof typeof BUDGETS] * KB;
      expect(paths).not.toEqual([]);
      const weights = paths.map((path) => ({ path, bytes: weighUpTo(limit, referenceSite, path) }));
      expect(weights.filter(({ bytes }) => bytes > limit)).toEqual([]);
    },
  );
});

describe.each(sites)('$name', (site) => {
  const { catalogue, urls, outDir, pages } = site;
  const role = largestRoleOf(catalogue);

  test.each([
    ['the role page', urls.role(role.id), SCRIPT_BUDGETS.role],
    ['the calculator', urls.calculator(role.id), SCRIPT_BUDGETS.calculator],
    ['the comparison', urls.compare(), SCRIPT_BUDGETS.tool],
    ['the match', urls.match, SCRIPT_BUDGETS.tool],
  ])('keeps to the budget of scripts on %s', (_, path, limit) => {
    const { scripts } = weighPage(outDir, path, urls.base);
    expect(scripts).toBeGreaterThan(0);
    expect(scripts).toBeLessThanOrEqual(limit * KB);
  });

  test('preloads one light file of the font', () => {
    const { fonts } = loadsOfPage(outDir, urls.home, urls.base);
    expect(fonts).toHaveLength(1);
    expect(fonts[0]?.length).toBeLessThanOrEqual(FONT_BUDGET * KB);
  });

  test.for(samplePages(pages, SAMPLED).filter(({ path }) => !urls.isPrint(path)))(
    'loads few files for $path, and at most one before it is painted',
    ({ path }) => {
      const { requests, blocking } = loadsOfPage(outDir, path, urls.base);
      expect(requests).toBeLessThanOrEqual(MOST.requests);
      expect(blocking).toBeLessThanOrEqual(MOST.blocking);
    },
  );
});

/** Returns the pages that have a budget: those of the largest role and its skills. */
function budgetedPages({ catalogue, urls }: ReadSite): Record<keyof typeof BUDGETS, string[]> {
  const role = largestRoleOf(catalogue);
  const skills = role.matrix.flatMap(({ rows }) => rows.map(({ skill }) => skill));
  return {
    home: [urls.home],
    search: [urls.search],
    role: [urls.role(role.id)],
    level: role.levels.map(({ id }) => urls.level(role.id, id)),
    skill: skills.map(({ id }) => urls.skill(id)),
    calculator: [urls.calculator(role.id)],
  };
}

/** Weighs a page with fast compression first, which is enough if the page is within the limit. */
function weighUpTo(limit: number, { outDir, urls }: ReadSite, path: string): number {
  const quick = sizeOf(weighPage(outDir, path, urls.base, QUICK));
  return quick <= limit ? quick : sizeOf(weighPage(outDir, path, urls.base));
}

/** Returns the weight of a page without its fonts, in bytes. */
function sizeOf({ html, styles, scripts }: PageWeight): number {
  return html + styles + scripts;
}
