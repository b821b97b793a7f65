import { buildSite } from './lib/build-site.ts';
import { runCommand } from './lib/command.ts';

await runCommand({
  help: `Checks the content and builds the site: pages, data, search index, PDFs, pictures.

  npm run build
  npm run build:pages                      pages and data only
  npm run build -- --fresh                 prints every PDF and picture anew, too
  BASE_PATH=/project/ OUT_DIR=out npm run build

CONTENT_DIR (content), OUT_DIR (dist), SITE_URL and BASE_PATH (/) set where it reads, writes and lives.
The previous output stays as it was until the new one is complete.`,
  options: { 'pages-only': { type: 'boolean' }, fresh: { type: 'boolean' } },
  run: (settings, values) =>
    buildSite(settings, { isPagesOnly: values['pages-only'] === true, isFresh: values.fresh === true }),
});
