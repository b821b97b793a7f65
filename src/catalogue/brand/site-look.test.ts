import { describe, expect, test } from 'vitest';
import { createUrls } from '#catalogue/publish/urls.ts';
import { siteSchema } from '#catalogue/schemas/site/site.ts';
import type { Family } from '#catalogue/model/catalogue.ts';
import { buildLook, type BrandFile, type SiteLook } from './site-look.ts';
import { readTokens } from './tokens.ts';

const tokens = readTokens(`:root {
  --night-raised: oklch(23.5% 0.014 260deg);
  --color-page: light-dark(#fff, #111); --color-raised: light-dark(#fff, var(--night-raised));
  --color-shade: #fff; --color-lit: #fff; --color-mark: #fff; --color-text: #000; --color-text-soft: #000;
  --color-good: #000; --color-control: #000; --color-on-accent: light-dark(#fff, #000);
  --color-accent: light-dark(oklch(44% 0.13 255deg), oklch(78% 0.1 250deg));
  --on-tone-low: #000; --on-tone-middle: #000; --on-tone-high: #fff;
  --font: 'Source Sans 3 Variable', 'Source Sans 3 Fallback', 'Noto Sans', sans-serif;
  ${[1, 2, 3, 4, 5, 6, 7].map((tone) => `--tone-${tone}: #888; --edge-${tone}: #888;`).join('')}
}`);

function lookOf(brand: object, files: Record<string, BrandFile> = {}, families: Family[] = []): SiteLook {
  const site = siteSchema.parse({ name: 'Harbor', description: 'Boats.', url: 'https://example.org', brand });
  return buildLook({
    catalogue: { site, families },
    tokens,
    urls: createUrls('/base/'),
    files: new Map(Object.entries(files)),
  });
}

test('returns the look of Rolebook without a brand', () => {
  expect(lookOf({})).toEqual({
    styles: undefined,
    logo: undefined,
    icon: { src: '/base/favicon.svg', type: 'image/svg+xml', sizes: 'any' },
    touchIcon: { src: '/base/apple-touch-icon.png', type: 'image/png', sizes: '180x180' },
    icons: [
      expect.objectContaining({ src: '/base/favicon.svg' }),
      expect.objectContaining({ src: '/base/apple-touch-icon.png' }),
      { src: '/base/icon-512.png', type: 'image/png', sizes: '512x512' },
    ],
    font: undefined,
    bars: { light: '#fefdfa', dark: '#1b1e25' },
  });
});

test('colors the browser bars by the accent in the dark theme', () => {
  const { bars, styles } = lookOf({ accent: '#00a651' });
  expect(bars).toEqual({ light: '#fefdfa', dark: '#18211a' });
  expect(styles).toMatch(/^:root\{--night-raised:#18211a;/);
});

describe('the icon', () => {
  test.each([
    ['icon.svg', 'image/svg+xml', 'any', false],
    ['icon.png', 'image/png', '64x64', true],
    ['icon.webp', 'image/webp', '64x64', false],
    ['favicon.ico', 'image/x-icon', '64x64', false],
  ])('%s has the type %s, the size %s, and is for phones: %s', (favicon, type, sizes, isForPhones) => {
    const look = lookOf({ favicon }, { [favicon]: { version: 'abc', size: { width: 64, height: 64 } } });
    const icon = { src: `/base/${favicon}?v=abc`, type, sizes };
    expect(look).toMatchObject({ icon, icons: [icon], touchIcon: isForPhones ? icon : undefined });
  });
});

test('returns the size of a logo and the version of its file', () => {
  const files = { 'a.svg': { version: 'v1', size: { width: 72, height: 32 } } };
  const { logo, styles } = lookOf({ logo: 'a.svg', logo_dark: 'gone.svg' }, files);
  expect(logo).toEqual({
    light: { src: '/base/a.svg?v=v1', size: { width: 72, height: 32 } },
    dark: { src: '/base/gone.svg', size: undefined },
  });
  expect(styles).toContain('.logo.dark{display:none}');
  expect(lookOf({ logo: 'a.svg' }).styles).not.toContain('.dark');
});

test('replaces the font of the style sheet with the own font of the site', () => {
  const files = ['fonts/h-400.woff2', 'fonts/h-700.woff2'];
  const { font, styles } = lookOf({ font: { name: 'Harbor Sans', files } });
  expect(font).toBe('/base/fonts/h-400.woff2');
  expect(styles?.match(/font-weight:\d+/g)).toEqual(['font-weight:400', 'font-weight:700']);
  expect(styles).toContain(`:root{--font:"Harbor Sans",'Noto Sans',sans-serif}`);
});

test('declares the class of each family hue once', () => {
  const family = (id: string, hue?: number): Family => ({ id, name: id, hue, formerIds: [], roles: [] });
  const { styles } = lookOf({}, {}, [family('a', 25), family('b'), family('c', 25), family('d', 0)]);
  expect(styles).toBe('.hue-own-25{--hue:25deg}.hue-own-0{--hue:0deg}');
});
