import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { roleMarkdown } from '#catalogue/publish/markdown/role-markdown.ts';
import { markdownResponse, markdownSite } from '#data/load-markdown.ts';
import { rolePaths } from '#data/role-paths.ts';

export const getStaticPaths = rolePaths satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { role, site }, site: address }) =>
  markdownResponse(roleMarkdown(role, markdownSite(site, address)));
