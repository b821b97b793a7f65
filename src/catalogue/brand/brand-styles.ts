import { ownHueClass } from '#catalogue/brand/family-hue.ts';
import type { Brand } from '#catalogue/schemas/site/brand.ts';
import { accentPalette } from './accent-palette.ts';
import { formatFontFace } from './font-face.ts';
import type { Tokens } from './tokens.ts';

/** The fonts of the style sheet that the owner's font replaces. */
const OWN_FONT = /^'Source Sans 3 /;

/** Limits the logo's height to the space for it, and its width so that the name fits on a phone. */
const LOGO =
  '.logo{block-size:var(--logo-size,2rem);inline-size:auto;max-inline-size:min(12rem,22vw);object-fit:contain}';

/** Shows the logo of the theme chosen by the reader or the system; printed pages show the light one. */
const LOGO_OF_THEME = [
  '.logo.dark{display:none}',
  '@media screen{[data-theme=dark] .logo.dark{display:block}[data-theme=dark] .logo.light{display:none}}',
  '@media screen and (prefers-color-scheme:dark){',
  ':root:not([data-theme]) .logo.dark{display:block}:root:not([data-theme]) .logo.light{display:none}}',
].join('');

interface BrandStyleInput {
  brand: Brand;
  /** The hues set by families, in degrees. */
  hues: readonly number[];
  tokens: Tokens;
  toAddress: (file: string) => string;
}

/** Formats the styles that override Rolebook's style sheet, or returns undefined if there are none. */
export function formatBrandStyles({ brand, hues, tokens, toAddress }: BrandStyleInput): string | undefined {
  const { accent, font, logo, logo_dark: dark } = brand;
  const declared = new Map(accent === undefined ? [] : accentPalette(accent, tokens));
  if (font) declared.set('font', fontList(font.name, tokens));
  const styles = [
    ...(font?.files ?? []).map((file) => formatFontFace(font?.name ?? '', file, toAddress(file))),
    declared.size > 0 ? formatTokenRule(declared) : '',
    ...[...new Set(hues)].map((hue) => `.${ownHueClass(hue)}{--hue:${hue}deg}`),
    logo === undefined ? '' : LOGO,
    logo === undefined || dark === undefined ? '' : LOGO_OF_THEME,
  ].join('');
  return styles === '' ? undefined : styles;
}

/** Formats a rule that overrides tokens of the style sheet. */
export function formatTokenRule(tokens: Tokens): string {
  return `:root{${[...tokens].map(([name, value]) => `--${name}:${value}`).join(';')}}`;
}

function fontList(name: string, tokens: Tokens): string {
  const others = (tokens.get('font') ?? '').split(/,\s*/).filter((font) => !OWN_FONT.test(font));
  return [`"${name}"`, ...others].join(',');
}
