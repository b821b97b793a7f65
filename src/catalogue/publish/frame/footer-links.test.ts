import { expect, test } from 'vitest';
import {
  smallCatalogue,
  smallContent,
  type SmallContent,
} from '../../../../tests/fixtures/small-catalogue.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import { footerGroups } from './footer-links.ts';

const guides = [{ id: 'adopting', title: 'Adopting', summary: undefined }];

/** Returns the groups of links as `group: link path, …`. */
function footerOf(site: SmallContent['site'], listed = guides): string[] {
  const data = {
    catalogue: smallCatalogue({ site }),
    urls: createUrls('/'),
    contentLang: 'de',
    guides: listed,
  };
  return footerGroups(data).map(({ name: group, links, lang }) => {
    const shown = links.map(({ name, path }) => `${name} ${path}`).join(', ');
    return `${group}${lang === undefined ? '' : ` (${lang})`}: ${shown}`;
  });
}

test('links to all parts of a site, its guides and its community', () => {
  expect(footerOf(smallContent.site)).toEqual([
    'Read: Roles /roles/, Skills /skills/, Domains /domains/, Search /search/, Changes /changes/',
    'Use: Assess yourself /assess/, Compare two levels /compare/, Roles nearest to you /match/, Data and downloads /data/',
    'Guides (de): Adopting /guides/adopting/',
    'Take part: Proposals /proposals/, Expert review /reviews/, Discussions https://github.com/example/small/discussions, Repository https://github.com/example/small, Accessibility /accessibility/',
  ]);
});

test('leaves out what a site does not have, and groups without links', () => {
  const { name, description, url } = smallContent.site;
  const parts = {
    changes: false,
    calculator: false,
    compare: false,
    match: false,
    data: false,
    proposals: false,
    reviews: false,
  };
  expect(footerOf({ name, description, url, parts }, [])).toEqual([
    'Read: Roles /roles/, Skills /skills/, Domains /domains/, Search /search/',
    'Take part: Accessibility /accessibility/',
  ]);
});

test("ends with the site's own links", () => {
  const footer = { links: [{ text: 'Handbook', url: 'https://example.org/handbook' }] };
  expect(footerOf({ ...smallContent.site, footer }).at(-1)).toBe(
    'More (de): Handbook https://example.org/handbook',
  );
});
