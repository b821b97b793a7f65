import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { packagePath } from '../command/places.ts';
import { accentPalette } from '#catalogue/brand/accent-palette.ts';
import { formatTokenRule } from '#catalogue/brand/brand-styles.ts';
import { readTokens } from '#catalogue/brand/tokens.ts';
import { formatPreview, type PreviewInput } from '#catalogue/changes/html/preview-page.ts';

/** Builds an HTML page of a difference, in the site's colors, with inline styles and a policy that allows only these. */
export function buildPreview(input: Omit<PreviewInput, 'styles' | 'policy'>): string {
  const tokens = readStyles('src/styles/tokens.css');
  const { accent } = input.catalogues.after.site.brand;
  const palette = accent === undefined ? [] : [formatTokenRule(accentPalette(accent, readTokens(tokens)))];
  const styles = [tokens, ...palette, readStyles('src/styles/preview.css')].join('\n');
  const hash = createHash('sha256').update(styles).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return formatPreview({ ...input, styles, policy });
}

function readStyles(file: string): string {
  return readFileSync(packagePath(file), 'utf8');
}
