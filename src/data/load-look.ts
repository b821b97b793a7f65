import { imageMetadata } from 'astro/assets/utils';
import { filesOfBrand } from '#catalogue/brand/brand-files.ts';
import type { PictureSize } from '#catalogue/brand/site-icons.ts';
import { buildLook, type BrandFile, type SiteLook } from '#catalogue/brand/site-look.ts';
import { readTokens } from '#catalogue/brand/tokens.ts';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import { readPublicFile } from '#reader/public-file.ts';
import { readSettings } from '#reader/settings.ts';
import styleSheet from '#styles/tokens.css?raw';

const tokens = readTokens(styleSheet);
const { publicDir } = readSettings();
const lookByCatalogue = new WeakMap<Catalogue, Promise<SiteLook>>();

/** Returns how a site looks. Its files are read once for each catalogue, so in development again with each request. */
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
    const read = readPublicFile(publicDir, file);
    if (read) files.set(file, { version: read.version, size: await sizeOf(read.bytes) });
  }
  return files;
}

/** Returns the size of a picture; undefined for other files, and for pictures that do not say theirs. */
async function sizeOf(bytes: Uint8Array): Promise<PictureSize | undefined> {
  try {
    const { width, height } = await imageMetadata(bytes);
    return { width, height };
  } catch {
    return undefined;
  }
}
