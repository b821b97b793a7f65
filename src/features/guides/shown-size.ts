import type { PictureSize } from '#catalogue/brand/site-icons.ts';

/** The suffix of a file name with the number of image pixels per page pixel, such as `menu@2x.png`. */
const DENSITY = /@([1-4])x\.[a-z]+$/;

/** Returns the size at which a page shows a picture, in CSS pixels, or undefined if its own size is unknown. */
export function shownSize(file: string, size: PictureSize | undefined): PictureSize | undefined {
  const density = Number(DENSITY.exec(file)?.[1] ?? 1);
  return size && { width: Math.round(size.width / density), height: Math.round(size.height / density) };
}
