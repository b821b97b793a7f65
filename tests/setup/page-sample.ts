import type { SitePage } from './read-site.ts';

/**
 * Returns up to `most` pages of each kind, evenly spread from the longest to the shortest, for tests that take long for
 * each page.
 */
export function samplePages(pages: readonly SitePage[], most: number): SitePage[] {
  return groupByKind(pages).flatMap((sorted) => {
    if (sorted.length <= most) return sorted;
    const step = (sorted.length - 1) / Math.max(1, most - 1);
    return Array.from({ length: most }, (_, index) => sorted[Math.round(index * step)]).filter(
      (page) => page !== undefined,
    );
  });
}

/** Returns the shortest page of each kind, for tests that take longer the more a page holds. */
export function shortestPages(pages: readonly SitePage[]): SitePage[] {
  return groupByKind(pages).flatMap((sorted) => sorted.slice(-1));
}

/** Returns the pages of each kind, the longest first. */
function groupByKind(pages: readonly SitePage[]): SitePage[][] {
  const groups = [...Map.groupBy(pages, ({ path }) => kindOf(path)).values()];
  return groups.map((group) => group.toSorted((a, b) => b.html.length - a.html.length));
}

/** Returns a page's path with a star in place of each id. */
function kindOf(path: string): string {
  return path.replaceAll(/\/(roles|levels|skills|domains|families|guides)\/[^/]+/g, '/$1/*');
}
