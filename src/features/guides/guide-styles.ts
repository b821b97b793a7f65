import spreadsheet from './spreadsheet.css?inline';

/** Returns the styles that a guide needs and others do not; undefined if it needs none. */
export function guideStyles(body: string): string | undefined {
  return /<Spreadsheet\b/.test(body) ? spreadsheet : undefined;
}
