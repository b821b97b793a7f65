import type { APIRoute } from 'astro';
import { csvMetadata } from '#catalogue/publish/data/csv-metadata.ts';
import { loadSite } from '#data/load-site.ts';

export const GET: APIRoute = async () => {
  const { catalogue, urls } = await loadSite();
  return Response.json(csvMetadata(catalogue, urls));
};
