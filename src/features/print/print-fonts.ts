import monoRanges from '@fontsource/source-code-pro/unicode.json';
import sansRanges from '@fontsource/source-sans-3/unicode.json';

/*
 * Printed documents use static fonts. Browsers embed the used letters of a static font, but print the letters of a
 * variable font as drawings (Type 3). The root is Astro's working folder, where packages are linked.
 */
const sansFiles = import.meta.glob<string>(
  '/node_modules/@fontsource/source-sans-3/files/source-sans-3-*-{400,600}-normal.woff2',
  { query: '?url&no-inline', import: 'default', eager: true },
);
const monoFiles = import.meta.glob<string>(
  '/node_modules/@fontsource/source-code-pro/files/source-code-pro-*-400-normal.woff2',
  { query: '?url&no-inline', import: 'default', eager: true },
);

const FILE = /-(?<weight>\d+)-normal\.woff2$/;

/** The `@font-face` rules of `Print Sans` (400 and 600) and `Print Mono` (400), one for each subset of Unicode. */
export const printFonts = [
  ...facesOf('Print Sans', 'source-sans-3', sansFiles, sansRanges),
  ...facesOf('Print Mono', 'source-code-pro', monoFiles, monoRanges),
].join('');

function facesOf(
  family: string,
  name: string,
  urlByFile: Record<string, string>,
  rangeBySubset: Record<string, string>,
): string[] {
  return Object.entries(urlByFile).flatMap(([file, url]) => {
    const weight = FILE.exec(file)?.groups?.['weight'];
    const subset = Object.keys(rangeBySubset).find((id) =>
      file.endsWith(`/${name}-${id}-${weight}-normal.woff2`),
    );
    if (weight === undefined || subset === undefined) return [];
    return `@font-face{font-family:"${family}";font-weight:${weight};src:url("${url}") format("woff2");unicode-range:${rangeBySubset[subset]}}`;
  });
}
