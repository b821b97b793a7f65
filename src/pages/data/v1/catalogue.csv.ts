import type { APIRoute } from 'astro';
import { csvRequirementsOf, formatCsv } from '#catalogue/csv.ts';
import { loadCatalogue } from '#data/load-catalogue.ts';

export const GET: APIRoute = async () => {
  const { roles } = await loadCatalogue();
  return new Response(formatCsv(roles.flatMap(csvRequirementsOf)));
};
