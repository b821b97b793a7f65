import { describe, expect, test } from 'vitest';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { loadsOfPage, weighPage, type PageWeight } from '../../scripts/lib/bench/page-weight.ts';
import { samplePages } from '../setup/page-sample.ts';
import type { ReadSite } from '../setup/read-site.ts';
import { sites } from '../setup/sites.ts';

const KB = 1000;

/** What a role's page may weigh on the wire, in bytes. */
const LIMITS = { page: 50 * KB, scripts: 8 * KB, font: 50 * KB };

/** Compressed so, a page takes a tenth of the time, and a tenth of bytes more: what is light enough then is light enough. */
const QUICK = 9;

/** What a calculator may weigh before it is painted: its HTML and its stylesheet. */
const CALCULATOR_LIMIT = 45 * KB;

/** What the scripts of calculator, comparison and match may weigh; the data that they fetch come on top. */
const TOOL_SCRIPT_LIMIT = 20 * KB;

/** What any other page may make a browser load before anybody touches it. */
const MOST = { requests: 8, blocking: 1 };

/** Pages of each kind that are weighed. */
const SAMPLED = 3;

/** The limits are those of a role with some 60 skills at five levels; a larger one may weigh more. */
const MOST_REQUIREMENTS = 300;

describe.each(sites)('a role page of $name', (site) => {
  const { catalogue, urls } = site;
  const roles = catalogue.roles.filter((role) => requirementsOf(role).length <= MOST_REQUIREMENTS);

  test.for(roles)('$id weighs little, with its styles and scripts', ({ id }) => {
    const weight = weighEnough(site, urls.role(id), isLight);
    const { scripts, fonts, requests } = weight;
    expect(sizeOf(weight)).toBeLessThanOrEqual(LIMITS.page);
    expect(scripts).toBeGreaterThan(0);
    expect(scripts).toBeLessThanOrEqual(LIMITS.scripts);
    const preloaded = site.page(urls.role(id)).document.querySelectorAll('link[rel="preload"][as="font"]');
    expect(preloaded).toHaveLength(1);
    expect(fonts).toBeGreaterThan(0);
    expect(fonts).toBeLessThanOrEqual(LIMITS.font);
    expect(requests).toBeLessThanOrEqual(MOST.requests);
  });
});

describe.each(sites)('a calculator of $name', (site) => {
  const { catalogue, urls } = site;
  const roles = catalogue.roles.filter((role) => requirementsOf(role).length <= MOST_REQUIREMENTS);

  test.for(roles)('$id shows its questions soon, and has little JavaScript', ({ id }) => {
    const weight = weighEnough(site, urls.calculator(id), (quick) => beforePaint(quick) <= CALCULATOR_LIMIT);
    expect(beforePaint(weight)).toBeLessThanOrEqual(CALCULATOR_LIMIT);
    expect(weight.scripts).toBeGreaterThan(0);
    expect(weight.scripts).toBeLessThanOrEqual(TOOL_SCRIPT_LIMIT);
  });
});

describe.each(sites)('a page of $name', ({ pages, urls, outDir }) => {
  test.for(samplePages(pages, SAMPLED).filter(({ path }) => !urls.isPrint(path)))(
    '$path needs few files, and one stylesheet before it is painted',
    ({ path }) => {
      const { requests, blocking } = loadsOfPage(outDir, path, urls.base);
      expect(requests).toBeLessThanOrEqual(MOST.requests);
      expect(blocking).toBeLessThanOrEqual(MOST.blocking);
    },
  );
});

describe.each(sites)('a tool of $name', ({ urls, outDir }) => {
  test.for([urls.compare(), urls.match])('%s has little JavaScript', (path) => {
    const { scripts } = weighPage(outDir, path, urls.base);
    expect(scripts).toBeGreaterThan(0);
    expect(scripts).toBeLessThanOrEqual(TOOL_SCRIPT_LIMIT);
  });
});

/** Weighs a page with little effort first, which is enough where that shows that it is light. */
function weighEnough(
  { outDir, urls }: ReadSite,
  path: string,
  isLightEnough: (weight: PageWeight) => boolean,
): PageWeight {
  const quick = weighPage(outDir, path, urls.base, QUICK);
  return isLightEnough(quick) ? quick : weighPage(outDir, path, urls.base);
}

function beforePaint({ html, styles }: PageWeight): number {
  return html + styles;
}

/** What a page weighs without its fonts. */
function sizeOf({ html, styles, scripts }: PageWeight): number {
  return html + styles + scripts;
}

function isLight(weight: PageWeight): boolean {
  return sizeOf(weight) <= LIMITS.page && weight.scripts <= LIMITS.scripts;
}
