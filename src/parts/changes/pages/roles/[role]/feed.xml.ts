import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { buildRoleFeed } from '#catalogue/changes/history/feed.ts';
import { feedResponse, feedSite } from '#data/feed-response.ts';
import { loadHistory } from '#data/load-history.ts';
import { roleFeedPaths } from '#data/role-paths.ts';

export const getStaticPaths = roleFeedPaths satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { role, site }, site: address }) =>
  feedResponse(buildRoleFeed(role, loadHistory(), feedSite(site, address)));
