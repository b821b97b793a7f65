import type { FeedDocument, FeedSite } from '#catalogue/changes/history/feed.ts';
import type { SiteData } from '#catalogue/publish/site-data.ts';
import { formatAtom } from './format-atom.ts';

/** Returns the data for building feeds. `address` is the address of the published site. */
export function feedSite({ catalogue, urls }: SiteData, address: URL | undefined): FeedSite {
  return { catalogue, urls, toAddress: (path) => new URL(path, address).href };
}

export function feedResponse(feed: FeedDocument): Response {
  return new Response(formatAtom(feed), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
}
