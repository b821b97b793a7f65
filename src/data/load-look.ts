import { filesOfBrand } from '#catalogue/brand/brand-files.ts';
import { buildLook, type BrandFile, type SiteLook } from '#catalogue/brand/site-look.ts';
import { readTokens } from '#catalogue/brand/tokens.ts';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import styleSheet from '#styles/tokens.css?raw';
import { loadPublicFile } from './load-public-file.ts';

const tokens = readTokens(styleSheet);
const lookByCatalogue = new WeakMap<Catalogue, Promise<SiteLook>>();

/** Returns the look of a site. Its files are read once for each catalogue, and in development for each request. */
export function loadLook(catalogue: Catalogue, urls: Urls): Promise<SiteLook> {
  const known = lookByCatalogue.get(catalogue);
  if (known) return known;
  const look = readFiles(catalogue).then((files) => buildLook({ catalogue, tokens, urls, files }));
  lookByCatalogue.set(catalogue, look);
  return look;
}

async function readFiles({ site }: Catalogue): Promise<Map<string, BrandFile>> {
  const files = new Map<string, BrandFile>();
  for (const { file } of filesOfBrand(site.brand)) {
    const read = await loadPublicFile(file);
    if (read) files.set(file, read);
  }
  return files;
}
