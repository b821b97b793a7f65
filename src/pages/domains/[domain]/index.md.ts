import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { domainMarkdown } from '#catalogue/publish/markdown/domain-markdown.ts';
import { domainPaths } from '#data/domain-paths.ts';
import { markdownResponse, markdownSite } from '#data/load-markdown.ts';

export const getStaticPaths = domainPaths satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { domain, site }, site: address }) =>
  markdownResponse(domainMarkdown(domain, markdownSite(site, address)));
