import { ownHueClass } from '#catalogue/brand/family-hue.ts';
import type { Brand } from '#catalogue/schemas/site/brand.ts';
import { accentPalette } from './accent-palette.ts';
import { formatFontFace } from './font-face.ts';
import type { Tokens } from './tokens.ts';

/** The fonts of the style sheet that a font of the site's owner replaces. */
const OWN_FONT = /^'Source Sans 3 /;

/** Keeps a logo from being higher than its place, or so wide that no room is left for the name on a phone. */
const LOGO =
  '.logo{block-size:var(--logo-size,2rem);inline-size:auto;max-inline-size:min(12rem,22vw);object-fit:contain}';

/** Shows the logo of the theme, which the system or the reader chooses. Paper has the light one. */
const LOGO_OF_THEME = [
  '.logo.dark{display:none}',
  '@media screen{[data-theme=dark] .logo.dark{display:block}[data-theme=dark] .logo.light{display:none}}',
  '@media screen and (prefers-color-scheme:dark){',
  ':root:not([data-theme]) .logo.dark{display:block}:root:not([data-theme]) .logo.light{display:none}}',
].join('');

interface BrandStyleInput {
  brand: Brand;
  /** The hues that families give themselves. */
  hues: readonly number[];
  tokens: Tokens;
  /** Returns the address of a file in the folder `public`. */
  toAddress: (file: string) => string;
}

/** Formats the styles by which a site differs from Rolebook's style sheet, which they follow; undefined if it does not. */
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

/** Formats the rule that changes tokens of the style sheet. */
export function formatTokenRule(tokens: Tokens): string {
  return `:root{${[...tokens].map(([name, value]) => `--${name}:${value}`).join(';')}}`;
}

/** Returns the list of fonts with one of the owner's own at its beginning, in place of that of the style sheet. */
function fontList(name: string, tokens: Tokens): string {
  const others = (tokens.get('font') ?? '').split(/,\s*/).filter((font) => !OWN_FONT.test(font));
  return [`"${name}"`, ...others].join(',');
}
