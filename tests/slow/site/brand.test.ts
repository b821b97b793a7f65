import { expect, inject, test } from 'vitest';
import { htmlFaults } from '../../setup/html-faults.ts';
import { ReadSite } from '../../setup/read-site.ts';

const site = new ReadSite('the branded site', inject('brandedSite'));

test('every page with a brand has valid HTML', async () => {
  expect(site.pages.length).toBeGreaterThan(10);
  expect(await htmlFaults(site.pages)).toEqual([]);
});

test('every page has the styles of the brand once, including cards and pages for printing', () => {
  const counts = site.pages.map(({ path, html }) => [
    path,
    html.split('--color-accent:light-dark(#067b58').length - 1,
  ]);
  expect(counts.filter(([, count]) => count !== 1)).toEqual([]);
});

test('the files of the brand are part of the site, with versions in their addresses', () => {
  const pages = site.pages.filter(({ path }) => path !== site.urls.guide('pictures'));
  const addresses = new Set(
    pages.flatMap(({ html }) => html.match(/\/harbor\/[\w./-]+\?v=[\da-f]{8}/g) ?? []),
  );
  const files = [...addresses].map((address) => address.replace(/^\/harbor\/|\?.*$/g, ''));
  expect(files.toSorted()).toEqual([
    'fonts/inter-400.woff2',
    'fonts/inter-700.woff2',
    'icon.svg',
    'logo-dark.svg',
    'logo.svg',
  ]);
  expect(files.filter((file) => !site.files.has(file))).toEqual([]);
});
