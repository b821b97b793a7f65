import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { catalogueCsv } from '#integrations/catalogue-csv.ts';
import { contentSecurityPolicy } from '#integrations/content-security-policy.ts';
import { contentWatch } from '#integrations/content-watch.ts';
import { hostRedirects } from '#integrations/host-redirects.ts';
import { ownHashes } from '#integrations/own-hashes.ts';
import { scopeIds } from '#integrations/scope-ids.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import { movesOf, renamedIn } from '#catalogue/publish/redirects.ts';
import { directorySource } from '#reader/content-source.ts';
import { readContent } from '#reader/read-content.ts';
import { readSettings } from '#reader/settings.ts';
import { readSiteFile } from '#reader/site-file.ts';
import { updateIds } from './scripts/lib/schemas/schema-files.ts';

const { contentDir, siteUrl, basePath } = readSettings();
const isRenamable = ({ kind }) => ['ladder', 'role', 'skill', 'domain', 'family'].includes(kind);
const renamed = renamedIn(readContent(directorySource(contentDir), isRenamable).files);
const site = readSiteFile(contentDir);

const urls = createUrls(basePath);
const moves = movesOf(renamed, basePath);

/** Whether a page belongs into the sitemap: not what PDFs are printed from, nor what has moved. */
function isListed(page) {
  const { pathname } = new URL(page);
  return !urls.isPrint(pathname) && !(pathname in moves);
}

export default defineConfig({
  site: siteUrl ?? (site && new URL(site.url).origin),
  base: basePath,
  trailingSlash: 'always',
  // HTML's own rules of white space: those of JSX lose the space at a line's end before an element.
  compressHTML: true,
  devToolbar: { enabled: false },
  // Highlighted code needs inline styles, which the Content-Security-Policy forbids.
  markdown: { syntaxHighlight: false },
  // While some pages are written, others are rendered.
  build: { inlineStylesheets: 'always', concurrency: 4 },
  security: { csp: contentSecurityPolicy },
  integrations: [
    mdx(),
    sitemap({ filter: isListed }),
    contentWatch(contentDir, () => updateIds(contentDir)),
    catalogueCsv(),
    hostRedirects(renamed, basePath),
    scopeIds(),
    ownHashes(),
  ],
  vite: {
    // Inlined scripts would not be cached, and each page's policy would list their hashes.
    build: { assetsInlineLimit: 0 },
    // Guides may lie outside the project, where their compiled imports would not resolve.
    resolve: { dedupe: ['astro'] },
    server: { fs: { allow: ['.', contentDir] } },
  },
});
