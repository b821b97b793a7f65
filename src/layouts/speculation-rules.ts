/**
 * The rules by which a browser that knows them fetches a page ahead: pages of the site, once a reader rests on a link to
 * one or begins to press it. No files, such as PDFs, since those are large. The text of a script element.
 * https://developer.mozilla.org/docs/Web/API/Speculation_Rules_API
 */
export function speculationRules(basePath: string): string {
  const pages = { source: 'document', where: { href_matches: `${basePath}*/` }, eagerness: 'moderate' };
  return JSON.stringify({ prefetch: [pages] });
}
