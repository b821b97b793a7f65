import type { APIRoute } from 'astro';
import { buildSiteFeed } from '#catalogue/changes/history/feed.ts';
import { feedResponse, feedSite } from '#data/feed-response.ts';
import { loadHistory } from '#data/load-history.ts';
import { loadSite } from '#data/load-site.ts';

/** The feed of changes in the whole catalogue. */
export const GET: APIRoute = async ({ site: address }) =>
  feedResponse(buildSiteFeed(loadHistory(), feedSite(await loadSite(), address)));
