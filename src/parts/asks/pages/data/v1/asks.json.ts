import type { APIRoute } from 'astro';
import { asksData } from '#catalogue/publish/data/asks-data.ts';
import { loadSite } from '#data/load-site.ts';

export const GET: APIRoute = async () => {
  const { catalogue } = await loadSite();
  return Response.json(asksData(catalogue));
};
