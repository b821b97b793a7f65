import type { Catalogue } from '#catalogue/model/catalogue.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import { accentPalette, shown } from './accent-palette.ts';
import { formatBrandStyles } from './brand-styles.ts';
import { iconsOf, iconsOfRolebook, type PictureSize, type SiteIcons } from './site-icons.ts';
import { colorOf, type Tokens } from './tokens.ts';

/** A picture supplied by the site's owner. */
export interface OwnPicture {
  src: string;
  size: PictureSize | undefined;
}

/** The parts of a site's look that a brand can change. */
export interface SiteLook extends SiteIcons {
  /** Styles that override Rolebook's; undefined if there are none. */
  styles: string | undefined;
  /** The logo that replaces Rolebook's mark, if there is one. */
  logo: { light: OwnPicture; dark: OwnPicture | undefined } | undefined;
  /** The URL of the owner's font file to preload; undefined for Rolebook's font. */
  font: string | undefined;
  /** The colors of the browser's bars. */
  bars: { light: string; dark: string };
}

/** A file of the folder `public`. */
export interface BrandFile {
  /** A version that changes with the contents. */
  version: string;
  /** The size of a picture, if it is stated in the file. */
  size: PictureSize | undefined;
}

interface LookInput {
  catalogue: Pick<Catalogue, 'site' | 'families'>;
  tokens: Tokens;
  urls: Urls;
  /** The existing files of the brand, by path. */
  files: ReadonlyMap<string, BrandFile>;
}

/** The colors of the header without an accent. */
const BARS = { light: '#fefdfa', dark: '#1b1e25' };

/** Builds the look of a site from `brand` in site.yaml and the families. */
export function buildLook({ catalogue, tokens, urls, files }: LookInput): SiteLook {
  const { brand } = catalogue.site;
  const { accent, logo, logo_dark: dark, favicon, font } = brand;
  // The version makes browsers and cached documents notice a changed file.
  const toAddress = (file: string): string => {
    const version = files.get(file)?.version;
    return `${urls.file(file)}${version === undefined ? '' : `?v=${version}`}`;
  };
  const pictureOf = (file: string): OwnPicture => ({ src: toAddress(file), size: files.get(file)?.size });
  const hues = catalogue.families.flatMap(({ hue }) => hue ?? []);
  const [firstFont] = font?.files ?? [];
  return {
    styles: formatBrandStyles({ brand, hues, tokens, toAddress }),
    logo:
      logo === undefined
        ? undefined
        : { light: pictureOf(logo), dark: dark === undefined ? undefined : pictureOf(dark) },
    ...(favicon === undefined
      ? iconsOfRolebook(urls)
      : iconsOf(favicon, toAddress(favicon), files.get(favicon)?.size)),
    font: firstFont === undefined ? undefined : toAddress(firstFont),
    bars: accent === undefined ? BARS : { ...BARS, dark: darkBarOf(accent, tokens) },
  };
}

function darkBarOf(accent: string, tokens: Tokens): string {
  return shown(colorOf(new Map([...tokens, ...accentPalette(accent, tokens)]), 'color-raised', 'dark'));
}
