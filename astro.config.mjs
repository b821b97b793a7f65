import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { catalogueCsv } from '#integrations/catalogue-csv.ts';
import { contentWatch } from '#integrations/content-watch.ts';
import { stylesheetGroups } from '#integrations/stylesheets.ts';
import { commentsHost } from '#catalogue/community/comments.ts';
import { createUrls } from '#catalogue/urls.ts';
import { redirectsOf } from '#catalogue/redirects.ts';
import { directorySource } from '#reader/content-source.ts';
import { readContent } from '#reader/read-content.ts';
import { readSettings } from '#reader/settings.ts';
import { readSiteFile } from '#reader/site-file.ts';

const { contentDir, outDir, siteUrl, basePath } = readSettings();
const renamable = readContent(
  directorySource(contentDir),
  ({ kind }) => kind === 'role' || kind === 'skill',
).files;
const site = readSiteFile(contentDir);
const themeScript = readFileSync(new URL('src/layouts/initial-theme.js', import.meta.url), 'utf8');

const urls = createUrls(basePath);

/** Whether a page belongs into the sitemap: not the search, nor what PDFs are printed from. */
function isListed(page) {
  const { pathname } = new URL(page);
  return pathname !== urls.search && !urls.isPrint(pathname);
}

export default defineConfig({
  site: siteUrl ?? (site && new URL(site.url).origin),
  base: basePath,
  outDir,
  redirects: redirectsOf(renamable, basePath),
  trailingSlash: 'always',
  // HTML's own rules of white space: those of JSX lose the space at a line's end before an element.
  compressHTML: true,
  devToolbar: { enabled: false },
  // Highlighted code needs inline styles, which the Content-Security-Policy forbids.
  markdown: { syntaxHighlight: false },
  build: { inlineStylesheets: 'never' },
  integrations: [mdx(), sitemap({ filter: isListed }), contentWatch(contentDir), catalogueCsv()],
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "object-src 'none'",
        // Comments stand in a frame of their own, which opens when a reader asks for it.
        ...(site?.comments ? [`frame-src ${commentsHost(site.comments)}`] : []),
      ],
      scriptDirective: {
        // Pagefind runs WebAssembly; the theme is set by a script in the head, before anything is painted.
        resources: ["'self'", "'wasm-unsafe-eval'"],
        hashes: [`sha256-${createHash('sha256').update(themeScript).digest('base64')}`],
      },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    environments: {
      prerender: {
        build: {
          rolldownOptions: {
            output: { codeSplitting: { groups: stylesheetGroups('src/pages/roles/[role]/index.astro') } },
          },
        },
      },
    },
    // Guides may lie outside the project, where their compiled imports would not resolve.
    resolve: { dedupe: ['astro'] },
    server: { fs: { allow: ['.', contentDir] } },
  },
});
