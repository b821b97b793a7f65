import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { packagePath } from '../command/places.ts';
import { formatPreview, type PreviewInput } from '#catalogue/changes/html/preview-page.ts';

/** The styles of the page: the site's colors and sizes, and those of its own parts. */
const STYLE_FILES = ['src/styles/tokens.css', 'src/styles/preview.css'].map(packagePath);

/** Builds the file that shows a difference before and after, with its styles and a policy that allows only them. */
export function buildPreview(input: Omit<PreviewInput, 'styles' | 'policy'>): string {
  const styles = STYLE_FILES.map((file) => readFileSync(file, 'utf8')).join('\n');
  const hash = createHash('sha256').update(styles).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return formatPreview({ ...input, styles, policy });
}
