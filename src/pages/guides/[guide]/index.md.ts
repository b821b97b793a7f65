import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { guidePaths } from '#data/load-site.ts';
import { markdownResponse, markdownSite, writeGuide } from '#data/load-markdown.ts';

export const getStaticPaths = guidePaths satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { guide, site }, site: address }) =>
  markdownResponse(writeGuide(guide, markdownSite(site, address)));
