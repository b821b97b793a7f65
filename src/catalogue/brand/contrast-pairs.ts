/** A foreground and a background token, and the contrast that WCAG 2.2 AA requires. */
export interface ContrastPair {
  color: string;
  on: string;
  least: number;
  /** The token that is changed if the contrast is too low. */
  moved: string;
}

/** The contrast of text. https://www.w3.org/TR/WCAG22/#contrast-minimum */
const TEXT = 4.5;

/** The contrast of graphics. https://www.w3.org/TR/WCAG22/#non-text-contrast */
const GRAPHIC = 3;

const SURFACES = ['color-page', 'color-raised', 'color-shade', 'color-lit'];

const LETTERS = [
  'on-tone-low',
  'on-tone-low',
  'on-tone-low',
  'on-tone-middle',
  'on-tone-high',
  'on-tone-high',
  'on-tone-high',
];

/** The pairs of tokens whose contrast an accent may change, in the order of correction. */
export const CONTRAST_PAIRS: readonly ContrastPair[] = [
  ...['color-text', 'color-text-soft', 'color-accent'].flatMap((color) =>
    SURFACES.map((on) => pair(color, on, TEXT)),
  ),
  ...['color-text', 'color-text-soft'].map((color) => pair(color, 'color-mark', TEXT)),
  pair('color-good', 'color-page', TEXT),
  pair('color-on-accent', 'color-accent', TEXT, 'color-accent'),
  ...['color-page', 'color-raised'].map((on) => pair('color-control', on, GRAPHIC)),
  ...LETTERS.map((letter, index) => pair(letter, `tone-${index + 1}`, TEXT, `tone-${index + 1}`)),
  ...LETTERS.map((_, index) => pair(`edge-${index + 1}`, 'color-page', GRAPHIC)),
];

function pair(color: string, on: string, least: number, moved = color): ContrastPair {
  return { color, on, least, moved };
}
