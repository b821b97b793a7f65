import { problemAt, type Path, type Problem } from '#catalogue/model/problem.ts';
import type { Brand } from '#catalogue/schemas/site/brand.ts';
import { didYouMean } from '#catalogue/text/suggest.ts';

/** A file of the folder `public` that `brand` in site.yaml names. */
export interface NamedFile {
  file: string;
  /** Within `brand`. */
  path: Path;
}

/** Returns the files that a brand names. */
export function filesOfBrand({ logo, logo_dark, favicon, font }: Brand): NamedFile[] {
  const pictures = Object.entries({ logo, logo_dark, favicon });
  return [
    ...pictures.flatMap(([key, file]) => (file === undefined ? [] : [{ file, path: [key] }])),
    ...(font?.files ?? []).map((file, index) => ({ file, path: ['font', 'files', index] })),
  ];
}

/** Returns a problem for each missing file of a brand. */
export function missingBrandFiles(brand: Brand, siteFiles: readonly string[]): Problem[] {
  return filesOfBrand(brand)
    .filter(({ file }) => !siteFiles.includes(file))
    .map(({ file, path }) => problemAt('site.yaml', ['brand', ...path], explainMissingFile(file, siteFiles)));
}

/** Returns a message about a missing file of the folder `public`, with a similar name if there is one. */
export function explainMissingFile(file: string, siteFiles: readonly string[]): string {
  return `the folder "public" has no file ${file}${didYouMean(file, siteFiles)}`;
}
