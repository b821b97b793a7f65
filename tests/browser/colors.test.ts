import type { Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { useSite } from '../setup/open-site.ts';
import { urlsOf } from '../setup/read-site.ts';

const site = inject('referenceSite');
const urls = urlsOf(site);
const open = useSite(site);

/** A color, what it is on, and the least contrast that the two must have. */
interface Pair {
  color: string;
  on: string;
  least: number;
}

const TEXT = 4.5;
const ENHANCED = 7;
const GRAPHIC = 3;
const tones = [1, 2, 3, 4, 5, 6, 7];
const hues = [1, 2, 3, 4, 5, 6, 7, 8];

const PAIRS: Pair[] = [
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

test.each(['light', 'dark'] as const)('colors are told apart in the theme "%s"', async (theme) => {
  const { page } = await open.visit(urls.home, { theme });
  const measured = [
    ...(await contrastsOf(page, '', PAIRS)),
    ...(await Promise.all(tones.map((tone) => contrastsOf(page, `tone-${tone}`, tonePairs)))).flat(),
    ...(await Promise.all(hues.map((hue) => contrastsOf(page, `hue-${hue}`, huePairs)))).flat(),
  ];
  expect(measured.filter(({ contrast, least }) => contrast < least)).toEqual([]);
  expect(new Set(measured.map(({ contrast }) => contrast)).size).toBeGreaterThan(20);
});

const tonePairs: Pair[] = [
  { color: '--on-tone', on: '--tone', least: TEXT },
  { color: '--tone-edge', on: '--color-page', least: GRAPHIC },
];

const huePairs: Pair[] = [
  { color: '--family', on: '--color-page', least: TEXT },
  { color: '--family', on: '--family-wash', least: TEXT },
  { color: '--color-page', on: '--family', least: TEXT },
];

/** Returns the contrasts that an element of a class has, as WCAG defines them. */
function contrastsOf(page: Page, className: string, pairs: Pair[]): Promise<(Pair & Contrast)[]> {
  return page.evaluate(
    (of, wanted) => {
      const element = document.body.appendChild(document.createElement('p'));
      element.className = of;
      const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      if (!context) throw new Error('no canvas');
      const luminanceOf = (name: string): number => {
        element.style.color = `var(${name})`;
        context.fillStyle = getComputedStyle(element).color;
        context.fillRect(0, 0, 1, 1);
        const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((value) => {
          const part = value / 255;
          return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const measured = wanted.map((pair) => {
        const [darker = 0, lighter = 0] = [luminanceOf(pair.color), luminanceOf(pair.on)].sort(
          (a, b) => a - b,
        );
        return { ...pair, of, contrast: (lighter + 0.05) / (darker + 0.05) };
      });
      element.remove();
      return measured;
    },
    className,
    pairs,
  );
}

/** A contrast from 1 to 21, and the class of the element that has it. */
interface Contrast {
  of: string;
  contrast: number;
}
