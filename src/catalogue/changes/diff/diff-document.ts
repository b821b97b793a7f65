import type { CatalogueDiff, DiffDocument, Revisions } from './catalogue-diff.ts';

/** Returns the JSON document that `npx rolebook diff --format json` writes. */
export function diffDocument(diff: CatalogueDiff, { before, after }: Revisions): DiffDocument {
  return { version: 1, before, after, ...diff };
}
