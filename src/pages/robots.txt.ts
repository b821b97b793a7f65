import type { APIRoute } from 'astro';
import { robotsText } from '#catalogue/publish/robots-text.ts';
import { loadSite } from '#data/load-site.ts';

export const GET: APIRoute = async ({ site }) => {
  const { catalogue, urls } = await loadSite();
  return new Response(robotsText(catalogue.site, urls, (path) => new URL(path, site).href));
};
