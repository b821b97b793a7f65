import type { APIRoute } from 'astro';
import { catalogueData } from '#catalogue/publish/data/catalogue-data.ts';
import { loadSite } from '#data/load-site.ts';

export const GET: APIRoute = async () => {
  const { catalogue, urls, version } = await loadSite();
  return Response.json(catalogueData(catalogue, urls, version));
};
