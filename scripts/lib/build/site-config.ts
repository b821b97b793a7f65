import mdx from '@astrojs/mdx';
import sitemap, { type SitemapItem } from '@astrojs/sitemap';
import type { AstroUserConfig } from 'astro';
import { hasPart } from '#catalogue/model/site-parts.ts';
import { movesOf, renamedIn } from '#catalogue/publish/redirects.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import { catalogueCsv } from '#integrations/catalogue-csv.ts';
import { contentSecurityPolicy } from '#integrations/content-security-policy.ts';
import { contentWatch } from '#integrations/content-watch.ts';
import { hostRedirects } from '#integrations/host-redirects.ts';
import { ownFiles } from '#integrations/own-files.ts';
import { ownHashes } from '#integrations/own-hashes.ts';
import { partRoutes } from '#integrations/part-routes.ts';
import { scopeIds } from '#integrations/scope-ids.ts';
import { sitemapDays } from '#integrations/sitemap-days.ts';
import { unusedScripts } from '#integrations/unused-scripts.ts';
import { directorySource } from '#reader/content-source.ts';
import type { ContentPlace } from '#catalogue/schemas/content-file.ts';
import { readContent } from '#reader/read-content.ts';
import { readSiteFile } from '#reader/site-file.ts';
import type { Settings } from '#reader/settings.ts';
import { cachePath, PACKAGE_DIR, packagePath } from '../command/places.ts';
import { updateIds } from '../schemas/schema-files.ts';
import { PACKAGE_PUBLIC, publicFiles } from './public-files.ts';

/**
 * Returns Astro's configuration of a site, without the folders of a build or a development server. `days` are those of the
 * last changes of pages, by path, for the sitemap.
 */
export function siteConfig(
  settings: Settings,
  days: ReadonlyMap<string, string> = new Map(),
): AstroUserConfig {
  const { contentDir, publicDir, siteUrl, basePath } = settings;
  const site = readSiteFile(contentDir);
  const address = siteUrl ?? (site && new URL(site.url).origin);
  const renamed = renamedIn(readContent(directorySource(contentDir), isRenamable).files);
  const urls = createUrls(basePath);
  const moves = movesOf(renamed, basePath, site);
  // Excludes former addresses, and the pages from which PDFs are printed, from the sitemap.
  const isListed = (page: string): boolean => {
    const { pathname } = new URL(page);
    return !urls.isPrint(pathname) && !(pathname in moves);
  };
  const withDay = (item: SitemapItem): SitemapItem => {
    const day = days.get(new URL(item.url).pathname);
    return day === undefined ? item : { ...item, lastmod: day };
  };
  return {
    srcDir: packagePath('src'),
    publicDir: PACKAGE_PUBLIC,
    ...(address !== undefined && { site: address }),
    base: basePath,
    trailingSlash: 'always',
    // Follows HTML's rules for white space: those of JSX drop the space between the end of a line and an element.
    compressHTML: true,
    devToolbar: { enabled: false },
    // Highlighted code needs inline styles, which the Content-Security-Policy forbids.
    markdown: { syntaxHighlight: false },
    // Renders some pages while others are written.
    build: { inlineStylesheets: 'always', concurrency: 4 },
    security: { csp: contentSecurityPolicy },
    integrations: [
      mdx(),
      partRoutes(site),
      ...(site?.robots === 'noindex'
        ? []
        : [sitemap({ filter: isListed, serialize: withDay }), sitemapDays()]),
      contentWatch(contentDir, {
        onContent: () => updateIds(contentDir),
        listFiles: () => publicFiles(settings),
      }),
      ownFiles(publicDir, PACKAGE_PUBLIC),
      ...(site === undefined || hasPart(site, 'data') ? [catalogueCsv()] : []),
      hostRedirects(renamed, basePath),
      scopeIds(),
      ownHashes(),
      unusedScripts(),
    ],
    vite: {
      define: {
        'import.meta.env.PACKAGE_DIR': JSON.stringify(PACKAGE_DIR),
        'import.meta.env.CACHE_DIR': JSON.stringify(cachePath('')),
        'import.meta.env.HAS_CALCULATOR': JSON.stringify(site === undefined || hasPart(site, 'calculator')),
        'import.meta.env.HAS_PROPOSALS': JSON.stringify(site === undefined || hasPart(site, 'proposals')),
      },
      // Inline scripts are not cached, and each page's policy would list their hashes.
      build: { assetsInlineLimit: 0 },
      // Guides may be outside the project, where their compiled imports would not resolve.
      resolve: { dedupe: ['astro'] },
      server: { fs: { allow: ['.', contentDir, PACKAGE_DIR] } },
    },
  };
}

function isRenamable({ kind }: ContentPlace): boolean {
  return ['ladder', 'role', 'skill', 'domain', 'family'].includes(kind);
}
