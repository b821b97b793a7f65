import { expect, test } from 'vitest';
import { createUrls } from '#catalogue/publish/urls.ts';
import { pick, smallCatalogue, smallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { matrixCopies } from './matrix-copies.ts';

test.each([
  [{}, ['CSV', ', CSV for Excel', ', JSON', ' or PDF']],
  [{ data: false }, ['PDF']],
  [{ pdfs: false }, ['CSV', ', CSV for Excel', ' or JSON']],
  [{ data: false, pdfs: false }, []],
])('with the parts %j, offers a matrix as %j', (parts, words) => {
  const catalogue = smallCatalogue({ site: { ...smallContent.site, parts } });
  const site = { catalogue, urls: createUrls('/') };
  const copies = matrixCopies(pick(catalogue.roles, 'mlops-engineer'), site);
  expect(copies.map(({ separator, name }) => `${separator}${name}`)).toEqual(words);
});

test('offers the first PDF that the site has', () => {
  const parts = { data: false, pdfs: ['career-track-review-letter' as const] };
  const catalogue = smallCatalogue({ site: { ...smallContent.site, parts } });
  const urls = createUrls('/somewhere/');
  const site = { catalogue, urls };
  const [copy] = matrixCopies(pick(catalogue.roles, 'mlops-engineer'), site);
  expect(copy?.path).toBe(urls.careerTrack('mlops-engineer', 'career-track-review', 'letter'));
});
