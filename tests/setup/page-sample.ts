import type { SitePage } from './sites.ts';

/**
 * Up to `most` pages of each kind, evenly spread from the longest to the shortest, both included where there are
 * two: what is slow to test on every page of a large catalogue. The kind is the path without its ids.
 */
export function samplePages(pages: readonly SitePage[], most: number): SitePage[] {
  const kinds = Map.groupBy(pages, ({ path }) => kindOf(path));
  return [...kinds.values()].flatMap((group) => {
    const sorted = group.toSorted((a, b) => b.html.length - a.html.length);
    if (sorted.length <= most) return sorted;
    const step = (sorted.length - 1) / Math.max(1, most - 1);
    return Array.from({ length: most }, (_, index) => sorted[Math.round(index * step)]).filter(
      (page) => page !== undefined,
    );
  });
}

/** A page's path with a star for each id: every second part names one. */
function kindOf(path: string): string {
  return path.replaceAll(/\/(roles|levels|skills|domains|families|guides)\/[^/]+/g, '/$1/*');
}
