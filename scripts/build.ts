import { CallError, defineCommand } from './lib/command/command.ts';

export const buildCommand = defineCommand({
  help: `Checks the content and builds the site: pages, data, search index, PDFs, pictures.

  npx rolebook build
  npx rolebook build --pages-only            builds pages and data only
  npx rolebook build --fresh                 prints every PDF and picture again, too
  npx rolebook build --pdfs-of mlops-engineer
                                             prints only the PDFs and pictures of these roles, for a preview:
                                             links to the others are broken; may be repeated
  BASE_PATH=/project/ OUT_DIR=out npx rolebook build

CONTENT_DIR (content) and OUT_DIR (dist) are the folders to read and to write; SITE_URL and BASE_PATH are the address of the site.
The previous output stays unchanged until the new one is complete. A build replaces the whole OUT_DIR, which must be a new or
an empty folder, or one that a build made.`,
  options: {
    'pages-only': { type: 'boolean' },
    fresh: { type: 'boolean' },
    'pdfs-of': { type: 'string', multiple: true },
  },
  run: async (
    settings,
    { 'pages-only': isPagesOnly = false, fresh: isFresh = false, 'pdfs-of': pdfsOf = [] },
  ) => {
    if (isPagesOnly && pdfsOf.length > 0)
      throw new CallError('--pages-only prints no PDFs, and --pdfs-of selects PDFs to print: leave out one');
    // Imported only for a valid call, since building needs the largest packages.
    const { buildSite } = await import('./lib/build/build-site.ts');
    return buildSite(settings, { isPagesOnly, isFresh, pdfsOf });
  },
});
