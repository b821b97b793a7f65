import {
  formatHex,
  modeLrgb,
  modeOklch,
  modeRgb,
  toGamut,
  useMode,
  wcagContrast,
  wcagLuminance,
} from 'culori/fn';
import type { Oklch } from 'culori/fn';
import { CONTRAST_PAIRS, type ContrastPair } from './contrast-pairs.ts';
import { colorOf, formatValue, valueIn, type Theme, type Tokens } from './tokens.ts';

useMode(modeRgb);
useMode(modeLrgb);
const toOklch = useMode(modeOklch);
const toScreen = toGamut('rgb', 'oklch');

const LITERAL = /oklch\([^)]*\)/g;

/** The range of blue hues, in degrees. */
const BLUE = { from: 240, to: 265 };

/** The maximum ratio of a palette's chroma to the chroma in the style sheet. */
const STRONGEST = 1.25;

/** The step by which lightness (0 to 1) changes to reach a contrast. */
const STEP = 0.0025;

/** The luminance with equal contrast to white and black. */
const MIDDLE = 0.18;

/** Returns the changed tokens: blue colors take the accent's hue, and are adjusted to enough contrast. */
export function accentPalette(accent: string, tokens: Tokens): Map<string, string> {
  const tinted = new Map(tokens);
  const tint = tintOf(accent, tokens);
  for (const [name, value] of tokens) tinted.set(name, value.replace(LITERAL, tint));
  tinted.set('color-accent', formatValue(accent.toLowerCase(), darkAccent(accent, tokens)));
  for (const pair of CONTRAST_PAIRS) setRight(tinted, pair);
  return new Map([...tinted].filter(([name, value]) => tokens.get(name) !== value));
}

/** Returns the contrast of a pair in a theme, from 1 to 21. */
export function contrastOf(
  { color, on }: Pick<ContrastPair, 'color' | 'on'>,
  tokens: Tokens,
  theme: Theme,
): number {
  return wcagContrast(shown(colorOf(tokens, color, theme)), shown(colorOf(tokens, on, theme)));
}

/** Returns a color as `#` and six digits, within the sRGB gamut. */
export function shown(color: string | Oklch): string {
  return formatHex(toScreen(oklchOf(color)));
}

function tintOf(accent: string, tokens: Tokens): (literal: string) => string {
  const { c, h } = oklchOf(accent);
  const strength = Math.min(c / oklchOf(colorOf(tokens, 'color-accent', 'light')).c, STRONGEST);
  return (literal) => {
    const own = oklchOf(literal);
    if (own.h === undefined || own.h < BLUE.from || own.h > BLUE.to) return literal;
    return shown({ ...own, c: own.c * strength, ...(h !== undefined && { h }) });
  };
}

/** Returns the accent, made at least as light as the dark theme's own. */
function darkAccent(accent: string, tokens: Tokens): string {
  const own = oklchOf(accent);
  const { l } = oklchOf(colorOf(tokens, 'color-accent', 'dark'));
  return own.l >= l ? accent.toLowerCase() : shown({ ...own, l });
}

/** Adjusts the `moved` color of a pair until the contrast is sufficient in both themes. */
function setRight(tokens: Map<string, string>, pair: ContrastPair): void {
  const value = tokens.get(pair.moved);
  if (value === undefined) return;
  const [light, dark] = (['light', 'dark'] as const).map((theme) =>
    contrastOf(pair, tokens, theme) >= pair.least ? valueIn(theme, value) : moved(pair, tokens, theme),
  );
  if (light !== undefined && dark !== undefined) tokens.set(pair.moved, formatValue(light, dark));
}

function moved({ color, on, least, moved: name }: ContrastPair, tokens: Tokens, theme: Theme): string {
  const other = shown(colorOf(tokens, name === color ? on : color, theme));
  const step = wcagLuminance(other) > MIDDLE ? -STEP : STEP;
  const own = oklchOf(colorOf(tokens, name, theme));
  for (let l = own.l + step; l > 0 && l < 1; l += step) {
    const candidate = shown({ ...own, l });
    if (wcagContrast(candidate, other) >= least) return candidate;
  }
  return step > 0 ? '#ffffff' : '#000000';
}

function oklchOf(color: string | Oklch): Oklch {
  const parsed = toOklch(color);
  if (parsed === undefined) throw new Error(`${JSON.stringify(color)} is not a color`);
  return parsed;
}
