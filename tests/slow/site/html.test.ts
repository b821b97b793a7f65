import { describe, expect, test } from 'vitest';
import { htmlFaults } from '../../setup/html-faults.ts';
import { samplePages, shortestPages } from '../../setup/page-sample.ts';
import type { ReadSite, SitePage } from '../../setup/read-site.ts';
import { referenceSite, sites } from '../../setup/sites.ts';

/** Returns the shortest page of each kind, and also the longest unless the site is the reference site. */
function sampleOf(site: ReadSite): SitePage[] {
  return site === referenceSite ? shortestPages(site.pages) : samplePages(site.pages, 2);
}

describe.each(sites)('$name', (site) => {
  test('has valid HTML', async () => {
    expect(await htmlFaults(sampleOf(site))).toEqual([]);
  });
});
