import { resolve } from 'node:path';
import { basePathOf, parseBasePath } from '#catalogue/publish/base-path.ts';
import { readSiteFile } from './site-file.ts';

/** The settings that all commands read from environment variables. */
export interface Settings {
  /** Absolute path of the content directory. */
  contentDir: string;
  /** Absolute path of the directory whose files a build copies unchanged; it may be missing. */
  publicDir: string;
  /** Absolute path of the directory that a build writes. */
  outDir: string;
  /** The origin of the published site; if undefined, that of site.yaml applies. */
  siteUrl?: string | undefined;
  /** The path of the site's home page, with a slash at both ends: `/` or `/project/`. */
  basePath: string;
}

/**
 * Reads CONTENT_DIR, PUBLIC_DIR, OUT_DIR, SITE_URL and BASE_PATH, which defaults to the path of the site's address.
 * Throws an Error with advice if one is invalid.
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const contentDir = resolve(env['CONTENT_DIR'] || 'content');
  const siteUrl = env['SITE_URL'] || undefined;
  if (siteUrl !== undefined && !/^https?:\/\//.test(URL.canParse(siteUrl) ? siteUrl : '')) {
    throw new Error(`SITE_URL is "${siteUrl}": set it to an address such as https://example.org`);
  }
  return {
    contentDir,
    publicDir: resolve(env['PUBLIC_DIR'] || 'public'),
    outDir: resolve(env['OUT_DIR'] || 'dist'),
    siteUrl: siteUrl && new URL(siteUrl).origin,
    basePath: readBasePath(env['BASE_PATH'] || undefined, siteUrl, contentDir),
  };
}

function readBasePath(value: string | undefined, siteUrl: string | undefined, contentDir: string): string {
  const set = value === undefined ? undefined : parseBasePath(value);
  if (value !== undefined && set === undefined) {
    throw new Error(`BASE_PATH is "${value}": set it to a path such as /project/`);
  }
  const address = siteUrl ?? readSiteFile(contentDir)?.url;
  if (address === undefined) return set ?? '/';
  const name = siteUrl === undefined ? '"url" of site.yaml' : 'SITE_URL';
  const path = basePathOf(address);
  if (path === undefined) {
    throw new Error(
      `${name} is "${address}": write its path with the letters a to z, digits and . _ ~ - only, ` +
        'such as https://example.org/project/',
    );
  }
  if (set !== undefined && path !== '/' && path !== set) {
    const way =
      siteUrl === undefined ? 'set SITE_URL to the address of this site' : 'give both the same path';
    throw new Error(
      `${name} is "${address}", but BASE_PATH is "${String(value)}": leave BASE_PATH out, or ${way}`,
    );
  }
  return set ?? path;
}
