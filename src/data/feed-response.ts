import type { FeedDocument, FeedSite } from '#catalogue/changes/history/feed.ts';
import type { SiteData } from '#catalogue/publish/site-data.ts';
import { formatAtom } from './format-atom.ts';

/** What feeds are made of; `address` is that of the published site. */
export function feedSite({ catalogue, urls }: SiteData, address: URL | undefined): FeedSite {
  return { catalogue, urls, toAddress: (path) => new URL(path, address).href };
}

/** The answer of an endpoint that is a feed. */
export function feedResponse(feed: FeedDocument): Response {
  return new Response(formatAtom(feed), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
}
