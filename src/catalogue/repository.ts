import type { Site } from './catalogue.ts';

/**
 * The page of the repository's host that shows a content file or folder; undefined without a repository.
 * The path is relative to the content directory.
 */
export function contentFileUrl({ repository, branch }: Site, path: string): string | undefined {
  if (repository === undefined) return undefined;
  return `${repository.replace(/\/$/, '')}/blob/${branch}/content/${path}`;
}
