/** Two tokens of which one is seen on the other, and the least contrast that WCAG 2.2 AA requires of them. */
export interface ContrastPair {
  color: string;
  on: string;
  least: number;
  /** The token that gives way where the contrast is too low; the other one stays. */
  moved: string;
}

/** For text. https://www.w3.org/TR/WCAG22/#contrast-minimum */
const TEXT = 4.5;

/** For what is not text. https://www.w3.org/TR/WCAG22/#non-text-contrast */
const GRAPHIC = 3;

const SURFACES = ['color-page', 'color-raised', 'color-shade', 'color-lit'];

/** The letters on the seven tones. */
const LETTERS = [
  'on-tone-low',
  'on-tone-low',
  'on-tone-low',
  'on-tone-middle',
  'on-tone-high',
  'on-tone-high',
  'on-tone-high',
];

/** Every pair of tokens whose contrast an accent may change, in the order in which they are set right. */
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
