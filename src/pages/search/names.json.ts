import type { APIRoute } from 'astro';
import { searchNames } from '#catalogue/publish/suggest/search-names.ts';
import { loadSite } from '#data/load-site.ts';

export const GET: APIRoute = async () => {
  const { catalogue } = await loadSite();
  return Response.json(searchNames(catalogue));
};
