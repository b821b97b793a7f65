import { findPart } from '#browser/find-part.ts';
import type { StartData } from '#catalogue/publish/data/start-data.ts';
import { createUrls, type Urls } from '#catalogue/publish/urls.ts';

/** Returns the data and URLs that `AssessYourself.astro` passes to its scripts. */
export function startDataIn(root: HTMLElement): { data: StartData; urls: Urls } {
  const data = JSON.parse(findPart(root, 'script').textContent) as StartData;
  return { data, urls: createUrls(root.dataset['base'] ?? '/') };
}
