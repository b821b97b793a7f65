import { resolve } from 'node:path';

/** What the environment may set; every command honours the same four variables. */
export interface Settings {
  /** Absolute path of the content directory. */
  contentDir: string;
  /** Absolute path of the directory that a build writes. */
  outDir: string;
  /** The address of the published site without a path; without it, that of site.yaml. */
  siteUrl?: string | undefined;
  /** The path under which the site lives, with a slash at either end: `/` or `/project/`. */
  basePath: string;
}

/** Reads CONTENT_DIR, OUT_DIR, SITE_URL and BASE_PATH. Throws an Error that says what to set where one makes no sense. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const siteUrl = env['SITE_URL'] || undefined;
  if (siteUrl !== undefined && !/^https?:\/\//.test(URL.canParse(siteUrl) ? siteUrl : '')) {
    throw new Error(`SITE_URL is "${siteUrl}": set it to an address such as https://example.org`);
  }
  const basePath = `/${env['BASE_PATH'] ?? ''}/`.replace(/\/+/g, '/');
  if (!/^\/(?:(?!\.{1,2}\/)[\w.~-]+\/)*$/.test(basePath)) {
    throw new Error(`BASE_PATH is "${env['BASE_PATH'] ?? ''}": set it to a path such as /project/`);
  }
  return {
    contentDir: resolve(env['CONTENT_DIR'] || 'content'),
    outDir: resolve(env['OUT_DIR'] || 'dist'),
    siteUrl: siteUrl && new URL(siteUrl).origin,
    basePath,
  };
}
