import type { Page } from 'puppeteer-core';
import { describe, expect, inject, test } from 'vitest';
import { formatAnswers } from '#catalogue/assessment/answer-file.ts';
import { encodeAnswers } from '#catalogue/assessment/link/answer-link.ts';
import { answerKey } from '#catalogue/assessment/answers.ts';
import { requirementAnchor } from '#catalogue/publish/urls.ts';
import { axeViolations } from '../../setup/axe.ts';
import type { BuiltSite } from '../../setup/build-site.ts';
import { useSite } from '../../setup/open-site.ts';
import { sampled } from '../../setup/thorough.ts';
import {
  builtCatalogue,
  largestRoleOf,
  middleRequirement,
  required,
  smallestRole,
  urlsOf,
} from '../../setup/read-site.ts';

const reference = inject('referenceSite');
const shapes = inject('shapesSite');

/**
 * Returns one page of every kind, including a role with an open cell. The search, the comparison and the match have
 * results.
 */
function pagesOf(site: BuiltSite): [kind: string, path: string][] {
  const urls = urlsOf(site);
  const catalogue = builtCatalogue(site);
  const role = site === reference ? smallestRole(catalogue) : largestRoleOf(catalogue);
  const { row, level } = middleRequirement(role);
  const answers = encodeAnswers(role.id, { [answerKey(role.id, row.skill.id)]: { level: level.id } });
  const [lowest, highest] = [required(role.levels[0]), required(role.levels.at(-1))];
  return [
    ['home', urls.home],
    ['roles', urls.roles],
    ['role', urls.role(role.id)],
    ['open cell', `${urls.role(role.id)}#${requirementAnchor(row.skill.id, level.id)}`],
    ['full matrix', urls.matrix(role.id)],
    ['calculator', `${urls.calculator(role.id)}#${answers}`],
    ['level', urls.level(role.id, level.id)],
    ['comparison', urls.compare({ role: role.id, level: lowest.id }, { role: role.id, level: highest.id })],
    ['match', urls.match],
    ['assess', urls.assess],
    ['skills', urls.skills],
    ['skill', urls.skill(row.skill.id)],
    ['domains', urls.domains],
    ['domain', urls.domain(row.skill.domain.id)],
    ['family', urls.family(required(catalogue.families[0]).id)],
    ['search', urls.searchFor(row.skill.name)],
    ['history', urls.roleHistory(role.id)],
    ['changes', urls.changes],
    ['proposals', urls.proposals],
    ['reviews', urls.reviews],
    ['data', urls.data],
    ['accessibility', urls.accessibility],
    ['404', urls.file('404.html')],
    ...(site === reference ? [['guide', urls.guide('reading-the-matrix')] as [string, string]] : []),
  ];
}

/** The kinds of pages that depend on the shape of the content. */
const SHAPED = new Set([
  'role',
  'open cell',
  'full matrix',
  'calculator',
  'level',
  'comparison',
  'match',
  'skill',
  'domain',
  'family',
  'proposals',
  'reviews',
]);

/** The kinds tested only on the site of unusual shapes, where they are small, unless tests are thorough. */
const SMALL = new Set([
  'full matrix',
  'calculator',
  'level',
  'comparison',
  'skill',
  'domain',
  'family',
  'proposals',
  'reviews',
]);

describe.each([
  {
    site: reference,
    pages: sampled(pagesOf(reference), ([kind]) => !SMALL.has(kind)),
    light: 1280,
    dark: 360,
  },
  // Only this site has proposals and comments.
  {
    site: shapes,
    pages: sampled(
      pagesOf(shapes).filter(([kind]) => SHAPED.has(kind)),
      ([kind]) => SMALL.has(kind),
    ),
    light: 360,
    dark: 1280,
  },
])('$site.contentDir meets WCAG 2.2 AA', ({ site, pages, light, dark }) => {
  const open = useSite(site);
  // Each page in one theme and width; `npm run test:full` tests every page of the sitemap in both.
  const cases = pages.map(([kind, path], index) =>
    index % 2 === 0
      ? { kind, path, theme: 'light' as const, width: light }
      : { kind, path, theme: 'dark' as const, width: dark },
  );

  test.each(cases)('$kind, $theme, $width pixels wide', async ({ path, theme, width }) => {
    const { page, errors } = await open.visit(path, { theme, width });
    if (path === urlsOf(site).match) await keepAnAnswer(page, site);
    expect(await axeViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });
});

/** Stores an answer in the browser and loads the page again, which then shows it. */
async function keepAnAnswer(page: Page, site: BuiltSite): Promise<void> {
  const { row, level } = middleRequirement(largestRoleOf(builtCatalogue(site)));
  const key = `rolebook:${urlsOf(site).base}:answers`;
  const text = formatAnswers({ [answerKey(row.role.id, row.skill.id)]: { level: level.id } });
  await page.evaluate((name, value) => localStorage.setItem(name, value), key, text);
  await page.reload();
  await page.waitForSelector('.match');
}
