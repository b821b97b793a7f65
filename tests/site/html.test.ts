import { describe, expect, test } from 'vitest';
import { htmlFaults } from '../setup/html-faults.ts';
import { samplePages } from '../setup/page-sample.ts';
import { referenceSite, sites, type ReadSite, type SitePage } from '../setup/sites.ts';

/**
 * Of each kind of page the longest and the shortest, which in the largest site, whose roles are much the same size, would
 * find nothing more than the longest; `npm run test:full` takes all.
 */
const sampleOf = (site: ReadSite): SitePage[] => samplePages(site.pages, site === referenceSite ? 1 : 2);

describe.each(sites)('$name', (site) => {
  test('is written in valid HTML', async () => {
    expect(await htmlFaults(sampleOf(site))).toEqual([]);
  });
});
