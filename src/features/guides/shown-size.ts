import type { PictureSize } from '#catalogue/brand/site-icons.ts';

/** The end of a picture's name that says how many of its pixels are one of the page, such as `menu@2x.png`. */
const DENSITY = /@([1-4])x\.[a-z]+$/;

/** Returns the size at which a page shows a picture; undefined if the picture does not say its own. */
export function shownSize(file: string, size: PictureSize | undefined): PictureSize | undefined {
  const density = Number(DENSITY.exec(file)?.[1] ?? 1);
  return size && { width: Math.round(size.width / density), height: Math.round(size.height / density) };
}
