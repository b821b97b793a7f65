import { expect, inject, test } from 'vitest';
import { contrastsOf, type ColorPair } from '../../setup/contrasts.ts';
import { useSite } from '../../setup/open-site.ts';
import { urlsOf } from '../../setup/read-site.ts';

const site = inject('referenceSite');
const urls = urlsOf(site);
const open = useSite(site);

const TEXT = 4.5;
const ENHANCED = 7;
const GRAPHIC = 3;
const tones = [1, 2, 3, 4, 5, 6, 7];
const hues = [1, 2, 3, 4, 5, 6, 7, 8];

/** The number of hues that a family may have. */
const DEGREES = 360;

const PAIRS: ColorPair[] = [
  ...['text', 'text-soft', 'accent'].map((name) => ({
    color: `--color-${name}`,
    on: '--color-page',
    least: ENHANCED,
  })),
  ...['raised', 'shade', 'lit', 'mark'].map((name) => ({
    color: '--color-text-soft',
    on: `--color-${name}`,
    least: TEXT,
  })),
  { color: '--color-good', on: '--color-page', least: TEXT },
  { color: '--color-on-accent', on: '--color-accent', least: TEXT },
  { color: '--color-control', on: '--color-page', least: GRAPHIC },
];

test.each(['light', 'dark'] as const)('colors have enough contrast in the theme "%s"', async (theme) => {
  const { page } = await open.visit(urls.home, { theme });
  const measured = [
    ...(await contrastsOf(page, '', PAIRS)),
    ...(await Promise.all(tones.map((tone) => contrastsOf(page, `tone-${tone}`, tonePairs)))).flat(),
    ...(await Promise.all(hues.map((hue) => contrastsOf(page, `hue-${hue}`, huePairs)))).flat(),
  ];
  expect(measured.filter(({ contrast, least }) => contrast < least)).toEqual([]);
  expect(new Set(measured.map(({ contrast }) => contrast)).size).toBeGreaterThan(20);
});

const tonePairs: ColorPair[] = [
  { color: '--on-tone', on: '--tone', least: TEXT },
  { color: '--tone-edge', on: '--color-page', least: GRAPHIC },
];

const huePairs: ColorPair[] = [
  { color: '--family', on: '--color-page', least: TEXT },
  { color: '--family', on: '--family-wash', least: TEXT },
  { color: '--color-page', on: '--family', least: TEXT },
];

test.each(['light', 'dark'] as const)('each hue of a family is readable in the theme "%s"', async (theme) => {
  const { page } = await open.visit(urls.home, { theme });
  await page.evaluate((degrees) => {
    const sheet = new CSSStyleSheet();
    for (let hue = 0; hue < degrees; hue += 1) sheet.insertRule(`.hue-own-${hue}{--hue:${hue}deg}`);
    document.adoptedStyleSheets.push(sheet);
  }, DEGREES);
  const faults: unknown[] = [];
  const seen = new Set<number>();
  for (let hue = 0; hue < DEGREES; hue += 1) {
    for (const measured of await contrastsOf(page, `hue-own-${hue}`, huePairs)) {
      if (measured.contrast < measured.least) faults.push(measured);
      seen.add(measured.contrast);
    }
  }
  expect(faults).toEqual([]);
  expect(seen.size).toBeGreaterThan(DEGREES / 2);
});
