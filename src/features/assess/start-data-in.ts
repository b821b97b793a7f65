import { findPart } from '#browser/find-part.ts';
import { startDataSchema, type StartData } from '#catalogue/publish/data/start-data-schema.ts';
import { createUrls, type Urls } from '#catalogue/publish/urls.ts';

/** Returns the data and URLs that `AssessYourself.astro` passes to its scripts. */
export function startDataIn(root: HTMLElement): { data: StartData; urls: Urls } {
  const data = startDataSchema.parse(JSON.parse(findPart(root, 'script').textContent));
  return { data, urls: createUrls(root.dataset['base'] ?? '/') };
}
