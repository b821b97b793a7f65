import type { Catalogue } from '#catalogue/model/catalogue.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import { accentPalette, shown } from './accent-palette.ts';
import { formatBrandStyles } from './brand-styles.ts';
import { iconsOf, iconsOfRolebook, type PictureSize, type SiteIcons } from './site-icons.ts';
import { colorOf, type Tokens } from './tokens.ts';

/** A picture of the site's owner. */
export interface OwnPicture {
  /** Its address, with the base path. */
  src: string;
  /** Undefined where the file does not say. */
  size: PictureSize | undefined;
}

/** How a site looks where it may differ from Rolebook. */
export interface SiteLook extends SiteIcons {
  /** Styles that follow Rolebook's; undefined if it looks the same. */
  styles: string | undefined;
  /** The picture in place of Rolebook's mark; undefined if the mark is shown. */
  logo: { light: OwnPicture; dark: OwnPicture | undefined } | undefined;
  /** The address of the owner's font that pages need first; undefined for Rolebook's own. */
  font: string | undefined;
  /** The color of the browser's bars in either theme. */
  bars: { light: string; dark: string };
}

/** A file of the folder `public`. */
export interface BrandFile {
  /** Tells it from other files of the same name. */
  version: string;
  /** Undefined for all but pictures, and for a picture that does not say. */
  size: PictureSize | undefined;
}

interface LookInput {
  catalogue: Pick<Catalogue, 'site' | 'families'>;
  /** The tokens of Rolebook's style sheet. */
  tokens: Tokens;
  urls: Urls;
  /** The files that the brand names, by their paths; without those that do not exist. */
  files: ReadonlyMap<string, BrandFile>;
}

/** The bars above a page without an accent, as light and as dark as its header. */
const BARS = { light: '#fefdfa', dark: '#1b1e25' };

/** Builds the look of a site from what `brand` of site.yaml and the families say. */
export function buildLook({ catalogue, tokens, urls, files }: LookInput): SiteLook {
  const { brand } = catalogue.site;
  const { accent, logo, logo_dark: dark, favicon, font } = brand;
  // The version of a file lets browsers, and documents kept from earlier builds, notice that it has changed.
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

/** Returns the color of the header in the dark theme. */
function darkBarOf(accent: string, tokens: Tokens): string {
  return shown(colorOf(new Map([...tokens, ...accentPalette(accent, tokens)]), 'color-raised', 'dark'));
}
