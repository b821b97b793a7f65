import { describe, expect, test } from 'vitest';
import { requirementAnchor } from '#catalogue/publish/urls.ts';
import { axeViolations } from '../setup/axe.ts';
import { useSite } from '../setup/open-site.ts';
import { isIndexed, middleRequirement, type ReadSite } from '../setup/read-site.ts';
import { referenceSite, shapesSite } from '../setup/sites.ts';

const WIDTHS = [360, 1280];
const THEMES = ['light', 'dark'] as const;

/** The number of pages tested at the same time. */
const TOGETHER = 2;

/** The details of an open cell. They are tested alone, since axe would find targets that they half cover too small. */
const OPEN_CELL = '.details:popover-open';

/** Returns every page of the sitemap, and the details of an open cell of each role. */
function casesOf(site: ReadSite): { path: string; part?: string }[] {
  const { urls, catalogue } = site;
  const open = catalogue.roles.map((role) => {
    const { row, level } = middleRequirement(role);
    return { path: `${urls.role(role.id)}#${requirementAnchor(row.skill.id, level.id)}`, part: OPEN_CELL };
  });
  return [...site.pages.filter(isIndexed).map(({ path }) => ({ path })), ...open];
}

describe.each([
  { name: 'reference', site: referenceSite },
  { name: 'shapes', site: shapesSite },
])('every page of $name', ({ site }) => {
  const open = useSite({ contentDir: site.contentDir, outDir: site.outDir, basePath: site.urls.base });
  const cases = casesOf(site);
  const parts = Array.from({ length: TOGETHER }, (_, part) =>
    cases.filter((_, index) => index % TOGETHER === part),
  );

  test('meets WCAG 2.2 AA in both themes, on phones and desktops', { timeout: 7_200_000 }, async () => {
    const faults = await Promise.all(parts.map((part) => faultsOf(part)));
    expect(faults.flat()).toEqual([]);
  });

  async function faultsOf(some: typeof cases): Promise<string[]> {
    const { page } = await open.open(site.urls.file('404.html'));
    const faults: string[] = [];
    for (const { path, part } of some) {
      for (const width of WIDTHS) {
        await page.setViewport({ width, height: 900 });
        // An address that differs only in its fragment would not load again.
        await page.goto('about:blank');
        await page.goto(open.address(path), { waitUntil: 'networkidle0' });
        for (const theme of THEMES) {
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
          const found = await axeViolations(page, part);
          faults.push(...found.map((violation) => `${path}, ${theme}, ${String(width)}: ${violation}`));
        }
        const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
        if (isTooWide) faults.push(`${path}, ${String(width)}: it is wider than the window`);
      }
    }
    return faults;
  }
});
