import picture from './picture.css?inline';
import spreadsheet from './spreadsheet.css?inline';

/** The styles of components that few guides use, by the names of the components. */
const STYLES = { Picture: picture, Spreadsheet: spreadsheet };

/** Returns the styles that a guide needs and others do not; undefined if it needs none. */
export function guideStyles(body: string): string | undefined {
  const needed = Object.entries(STYLES).filter(([name]) => new RegExp(`<${name}\\b`).test(body));
  return needed.length === 0 ? undefined : needed.map(([, styles]) => styles).join('\n');
}
