import { cpSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSearchIndex } from '../../scripts/lib/search/search-index.ts';
import type { BuiltSite } from './build-site.ts';
import { builtCatalogue, urlsOf } from './read-site.ts';

/** Copies a built site to a folder, and replaces the search index of the copy with that of other content. */
export async function copyWithIndex(site: BuiltSite, outDir: string, contentDir: string): Promise<BuiltSite> {
  cpSync(site.outDir, outDir, { recursive: true });
  await replaceIndex({ ...site, outDir }, contentDir);
  return { ...site, outDir };
}

/** Replaces the search index of a site with that of other content, as a new deployment would. */
export async function replaceIndex(site: BuiltSite, contentDir: string): Promise<void> {
  const next = join(site.outDir, 'next');
  await buildSearchIndex(builtCatalogue({ ...site, contentDir }), urlsOf(site), contentDir, next);
  rmSync(join(site.outDir, 'pagefind'), { recursive: true, force: true });
  renameSync(join(next, 'pagefind'), join(site.outDir, 'pagefind'));
}
