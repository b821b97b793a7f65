import { describe, expect, test } from 'vitest';
import { pageFaults, policyOf } from '../setup/page-faults.ts';
import { sites } from '../setup/sites.ts';

describe.each(sites)('each page of $name', (site) => {
  test.each(pageFaults)('%s', (_, faultsOf) => {
    expect(
      [...site.pages, ...site.redirects].flatMap((page) =>
        faultsOf(page).map((fault) => `${page.path}: ${fault}`),
      ),
    ).toEqual([]);
  });
});

test('frames are allowed only on a site with comments', () => {
  const framed = sites.filter((site) =>
    site.pages
      .filter(({ path }) => !site.urls.isPrint(path))
      .every(({ document }) => policyOf(document).has('frame-src')),
  );
  expect(framed).toEqual(sites.filter(({ catalogue }) => catalogue.site.comments !== undefined));
  expect(framed).toHaveLength(1);
});
