import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { levelMarkdown } from '#catalogue/publish/markdown/level-markdown.ts';
import { levelPaths } from '#data/level-paths.ts';
import { markdownResponse, markdownSite } from '#data/load-markdown.ts';

export const getStaticPaths = levelPaths satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { role, level, site }, site: address }) =>
  markdownResponse(levelMarkdown(role, level, markdownSite(site, address)));
