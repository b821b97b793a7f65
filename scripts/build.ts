import { CallError, runCommand } from './lib/command/command.ts';

await runCommand({
  help: `Checks the content and builds the site: pages, data, search index, PDFs, pictures.

  npx rolebook build
  npx rolebook build --pages-only                      pages and data only
  npx rolebook build --fresh                 prints every PDF and picture anew, too
  npx rolebook build --pdfs-of mlops-engineer
                                           prints the PDFs and pictures of these roles only, for a look at
                                           them: links to the others lead nowhere; may be repeated
  BASE_PATH=/project/ OUT_DIR=out npx rolebook build

CONTENT_DIR (content), OUT_DIR (dist), SITE_URL and BASE_PATH set where it reads, writes and lives.
The previous output stays as it was until the new one is complete. OUT_DIR is replaced as a whole, and so it is a new or an
empty folder, or one that a build made.`,
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
      throw new CallError('--pages-only prints no PDFs, and --pdfs-of says which to print: leave out one');
    // Loaded only for a call that makes sense: building needs the largest packages.
    const { buildSite } = await import('./lib/build/build-site.ts');
    return buildSite(settings, { isPagesOnly, isFresh, pdfsOf });
  },
});
