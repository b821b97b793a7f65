import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { skillMarkdown } from '#catalogue/publish/markdown/skill-markdown.ts';
import { markdownResponse, markdownSite } from '#data/load-markdown.ts';
import { skillPaths } from '#data/skill-paths.ts';

export const getStaticPaths = skillPaths satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { skill, site }, site: address }) =>
  markdownResponse(skillMarkdown(skill, markdownSite(site, address)));
