import type { Urls } from '#catalogue/publish/urls.ts';

/** An icon for `<link>` and the web manifest; `src` is a URL with the base path. */
interface SiteIcon {
  src: string;
  type: string;
  /** A size such as `180x180`, or `any` for a scalable icon; undefined if unknown. */
  sizes?: string | undefined;
}

/** The icons of a site. */
export interface SiteIcons {
  icon: SiteIcon;
  /** The icon on a phone's home screen; undefined if phones do not show the format. */
  touchIcon: SiteIcon | undefined;
  /** The icons of the installed app. */
  icons: SiteIcon[];
}

/** The size of a picture in pixels. */
export interface PictureSize {
  width: number;
  height: number;
}

const TYPE_BY_ENDING = {
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  ico: 'image/x-icon',
} as const;

/** Returns Rolebook's own icons. */
export function iconsOfRolebook(urls: Urls): SiteIcons {
  const icon = { src: urls.file('favicon.svg'), type: TYPE_BY_ENDING.svg, sizes: 'any' };
  const touchIcon = { src: urls.file('apple-touch-icon.png'), type: TYPE_BY_ENDING.png, sizes: '180x180' };
  const large = { src: urls.file('icon-512.png'), type: TYPE_BY_ENDING.png, sizes: '512x512' };
  return { icon, touchIcon, icons: [icon, touchIcon, large] };
}

/** Returns the icons of a site with its own icon; the type depends on the file's ending. */
export function iconsOf(file: string, src: string, size: PictureSize | undefined): SiteIcons {
  const ending = /[^.]+$/.exec(file)?.[0];
  const type = Object.entries(TYPE_BY_ENDING).find(([known]) => known === ending)?.[1] ?? TYPE_BY_ENDING.png;
  const measured = size && `${size.width}x${size.height}`;
  const icon = { src, type, sizes: ending === 'svg' ? 'any' : measured };
  return { icon, touchIcon: ending === 'png' ? icon : undefined, icons: [icon] };
}
