import { imageMetadata } from 'astro/assets/utils';
import type { BrandFile, OwnPicture } from '#catalogue/brand/site-look.ts';
import type { PictureSize } from '#catalogue/brand/site-icons.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import { readPublicFile } from '#reader/public-file.ts';
import { readSettings } from '#reader/settings.ts';

const urls = createUrls(import.meta.env.BASE_URL);
const { publicDir } = readSettings();

/** The folders whose files every build copies. The folder of the site's owner takes precedence. */
const FOLDERS = [publicDir, `${import.meta.env.PACKAGE_DIR}/src/public`];

/** Reads a file of these folders, or returns undefined if it does not exist. */
export async function loadPublicFile(file: string): Promise<BrandFile | undefined> {
  const read = FOLDERS.map((dir) => readPublicFile(dir, file)).find((found) => found !== undefined);
  return read && { version: read.version, size: await sizeOf(read.bytes) };
}

/** Returns a picture of these folders. Throws an Error if it does not exist. */
export async function loadPicture(file: string): Promise<OwnPicture> {
  const read = await loadPublicFile(file);
  if (!read) throw new Error(`the folder "public" has no file ${file}`);
  return { src: `${urls.file(file)}?v=${read.version}`, size: read.size };
}

/** Returns the size of a picture, or undefined for other files and for pictures without a size. */
async function sizeOf(bytes: Uint8Array): Promise<PictureSize | undefined> {
  try {
    const { width, height } = await imageMetadata(bytes);
    return { width, height };
  } catch {
    return undefined;
  }
}
