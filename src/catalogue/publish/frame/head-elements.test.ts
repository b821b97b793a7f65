import { describe, expect, test } from 'vitest';
import { headSchema } from '#catalogue/schemas/site/head.ts';
import type { z } from 'zod';
import { allowedOrigins, headElementHtml } from './head-elements.ts';
import { createUrls } from '#catalogue/publish/urls.ts';

const STATS = 'https://stats.example.org';
const urls = createUrls('/somewhere/');

function htmlOf(...elements: z.input<typeof headSchema>): string[] {
  return headSchema.parse(elements).map((element) => headElementHtml(element, urls));
}

function allowedBy(...elements: z.input<typeof headSchema>): Record<string, string[]> {
  const allowed = allowedOrigins(headSchema.parse(elements));
  return Object.fromEntries(allowed.map(({ directive, origins }) => [directive, origins]));
}

describe('the HTML of an element', () => {
  test('has its attributes unchanged, and flags by name', () => {
    const attributes = { src: `${STATS}/a.js?a=1&b=2`, 'data-words': '">\'<', defer: true as const };
    expect(htmlOf({ tag: 'script', attributes })).toEqual([
      `<script src="${STATS}/a.js?a=1&amp;b=2" data-words="&quot;&gt;'&lt;" defer></script>`,
    ]);
  });

  test('has its code unchanged', () => {
    const content = 'if (a < b && c) d("e");';
    expect(htmlOf({ tag: 'script', content }, { tag: 'style', content: 'a > b {}' })).toEqual([
      `<script>${content}</script>`,
      '<style>a > b {}</style>',
    ]);
  });

  test('has the base path in addresses of files of the site', () => {
    const link = { rel: 'stylesheet', href: '/brand/own.css' };
    const meta = { name: 'start', content: '/roles/' };
    expect(htmlOf({ tag: 'link', attributes: link }, { tag: 'meta', attributes: meta })).toEqual([
      '<link rel="stylesheet" href="/somewhere/brand/own.css">',
      '<meta name="start" content="/roles/">',
    ]);
  });
});

describe('the policy allows', () => {
  test.each([
    ['the origin of a script', { tag: 'script', attributes: { src: `${STATS}/a.js` } }, 'script-src'],
    [
      'the origin of a style sheet',
      { tag: 'link', attributes: { rel: 'Stylesheet', href: `${STATS}/a.css` } },
      'style-src',
    ],
    [
      'the origin of a preloaded font',
      { tag: 'link', attributes: { rel: 'preload', as: 'font', href: `${STATS}/a.woff2` } },
      'font-src',
    ],
    [
      'the origin of an icon',
      { tag: 'link', attributes: { rel: 'icon', href: `${STATS}/a.svg` } },
      'img-src',
    ],
  ] as const)('%s', (_, element, directive) => {
    expect(allowedBy(element)).toEqual({ [directive]: [STATS] });
  });

  test.each([
    ['a file of the site', { tag: 'script', attributes: { src: '/a.js' } }],
    ['code', { tag: 'script', content: 'run()' }],
    ['a link that loads nothing', { tag: 'link', attributes: { rel: 'me', href: `${STATS}/us` } }],
  ] as const)('no origin for %s', (_, element) => {
    expect(allowedBy(element)).toEqual({});
  });

  test('origins that scripts connect to or styles load fonts from, each once', () => {
    expect(
      allowedBy(
        { tag: 'script', attributes: { src: `${STATS}/a.js` }, allow: [STATS] },
        { tag: 'script', content: 'run()', allow: [STATS, 'https://b.example.org'] },
        { tag: 'style', content: 'a {}', allow: ['https://fonts.example.org'] },
      ),
    ).toEqual({
      'script-src': [STATS],
      'connect-src': [STATS, 'https://b.example.org'],
      'img-src': [STATS, 'https://b.example.org', 'https://fonts.example.org'],
      'font-src': ['https://fonts.example.org'],
    });
  });
});
