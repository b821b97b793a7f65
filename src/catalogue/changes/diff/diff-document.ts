import type { CatalogueDiff, DiffDocument, Revisions } from './catalogue-diff.ts';

/** The diff with the revisions that it compares, as `npx rolebook diff --format json` writes it. */
export function diffDocument(diff: CatalogueDiff, { before, after }: Revisions): DiffDocument {
  return { version: 1, before, after, ...diff };
}
