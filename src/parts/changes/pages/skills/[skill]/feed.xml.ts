import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { buildSkillFeed } from '#catalogue/changes/history/feed.ts';
import { feedResponse, feedSite } from '#data/feed-response.ts';
import { loadHistory } from '#data/load-history.ts';
import { skillFeedPaths } from '#data/skill-paths.ts';

export const getStaticPaths = skillFeedPaths satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { skill, site }, site: address }) =>
  feedResponse(buildSkillFeed(skill, loadHistory(), feedSite(site, address)));
