import { expect, test } from 'vitest';
import { robotsText } from './robots-text.ts';
import { createUrls } from './urls.ts';

const urls = createUrls('/somewhere/');
const toAddress = (path: string): string => `https://example.org${path}`;

test('names the sitemap, and excludes print pages and search results', () => {
  expect(robotsText({ robots: undefined }, urls, toAddress).split('\n')).toEqual([
    'User-agent: *',
    'Disallow: /somewhere/roles/*/print/',
    'Disallow: /somewhere/cards/',
    'Disallow: /somewhere/search/?',
    '',
    'Sitemap: https://example.org/somewhere/sitemap-index.xml',
    '',
  ]);
});

test('for a site that is not indexed, names no sitemap and lets robots read the "noindex" of pages', () => {
  expect(robotsText({ robots: 'noindex' }, urls, toAddress).split('\n')).toEqual([
    'User-agent: *',
    'Disallow: /somewhere/*.pdf$',
    'Disallow: /somewhere/*.xml$',
    'Disallow: /somewhere/*.json$',
    'Disallow: /somewhere/*.csv$',
    '',
  ]);
});
