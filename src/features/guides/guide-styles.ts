import picture from './picture.css?inline';
import spreadsheet from './spreadsheet.css?inline';

/** The styles of components that few guides use, by component name. */
const STYLES = { Picture: picture, Spreadsheet: spreadsheet };

/** Returns the styles of the rare components in a guide, or undefined if it has none. */
export function guideStyles(body: string): string | undefined {
  const needed = Object.entries(STYLES).filter(([name]) => new RegExp(`<${name}\\b`).test(body));
  return needed.length === 0 ? undefined : needed.map(([, styles]) => styles).join('\n');
}
