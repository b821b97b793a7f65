import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accentPalette, contrastOf } from './accent-palette.ts';
import { CONTRAST_PAIRS } from './contrast-pairs.ts';
import { isPaleGray } from './pale-gray.ts';
import { colorOf, readTokens, type Theme, type Tokens } from './tokens.ts';

const tokens = readTokens(readFileSync(new URL('../../styles/tokens.css', import.meta.url), 'utf8'));
const THEMES: readonly Theme[] = ['light', 'dark'];
const TONES = [1, 2, 3, 4, 5, 6, 7];

const channel = fc.integer({ min: 0, max: 255 });
const drawnAccent = fc
  .tuple(channel, channel, channel)
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);

const withAccent = (accent: string): Tokens => new Map([...tokens, ...accentPalette(accent, tokens)]);

function faultsOf(all: Tokens): string[] {
  return THEMES.flatMap((theme) =>
    CONTRAST_PAIRS.filter((pair) => contrastOf(pair, all, theme) < pair.least).map(
      ({ color, on }) => `${color} on ${on} in the ${theme} theme`,
    ),
  );
}

/** Returns the contrast of each of the seven tones with the page. */
function contrastsOfTones(all: Tokens, theme: Theme): number[] {
  return TONES.map((tone) => contrastOf({ color: `tone-${tone}`, on: 'color-page' }, all, theme));
}

test('finds enough contrast in the style sheet without an accent', () => {
  expect(faultsOf(tokens)).toEqual([]);
});

test('gives every accent except pale grays a palette with enough contrast and tones in order', () => {
  let palettes = 0;
  fc.assert(
    fc.property(drawnAccent, (accent) => {
      if (isPaleGray(accent)) return;
      const all = withAccent(accent);
      expect(faultsOf(all)).toEqual([]);
      for (const theme of THEMES) {
        const contrasts = contrastsOfTones(all, theme);
        expect(contrasts).toEqual(contrasts.toSorted((a, b) => a - b));
        expect(new Set(contrasts).size).toBe(TONES.length);
      }
      palettes += 1;
    }),
    { numRuns: 300 },
  );
  expect(palettes).toBeGreaterThan(200);
});

describe('the accent', () => {
  test.each(['#1b4f9c', '#7a1f5c', '#000000'])(
    'stays %s in the light theme if it has enough contrast',
    (accent) => {
      expect(colorOf(withAccent(accent), 'color-accent', 'light')).toBe(accent);
    },
  );

  test('is written in lowercase', () => {
    expect(accentPalette('#1B4F9C', tokens).get('color-accent')).toMatch(/^light-dark\(#1b4f9c, /);
  });

  test.each(['#ffcc00', '#ff7a00', '#00a651', '#888888'])(
    'is darkened from %s no more than needed',
    (accent) => {
      const all = withAccent(accent);
      const least = Math.min(
        ...['color-page', 'color-raised', 'color-shade', 'color-lit'].map((on) =>
          contrastOf({ color: 'color-accent', on }, all, 'light'),
        ),
      );
      expect(least).toBeGreaterThanOrEqual(4.5);
      expect(least).toBeLessThan(4.6);
    },
  );

  test('stays in the dark theme if it is light, and is lightened if not', () => {
    expect(colorOf(withAccent('#ffcc00'), 'color-accent', 'dark')).toBe('#ffcc00');
    expect(colorOf(withAccent('#1b4f9c'), 'color-accent', 'dark')).toBe('#81b8ff');
  });
});

test('gives green, gray and red tones of their hue', () => {
  const toneOf = (accent: string): string => colorOf(withAccent(accent), 'tone-3', 'light');
  expect([toneOf('#00a651'), toneOf('#333333'), toneOf('#e30613')]).toEqual([
    '#6ac182',
    '#ababab',
    '#ef8b7e',
  ]);
});

test('changes only the blue colors of the style sheet', () => {
  const changed = [...accentPalette('#00a651', tokens).keys()];
  expect(changed).toEqual(
    expect.arrayContaining(['night', 'ink', 'color-accent', 'color-lit', 'tone-1', 'edge-6']),
  );
  expect(changed).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(?:paper|color-(?:page|good|mark|text)|font|space)/)]),
  );
  expect(accentPalette('#00a651', tokens).get('color-rule')).toMatch(
    /^light-dark\(oklch\(88% 0\.008 85deg\), #/,
  );
});
