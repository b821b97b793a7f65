import type { APIRoute } from 'astro';
import { requirementsOf } from '#catalogue/counts.ts';
import { formatCsv } from '#catalogue/csv.ts';
import { loadCatalogue } from '#data/load-catalogue.ts';

export const GET: APIRoute = async () => {
  const { roles } = await loadCatalogue();
  return new Response(formatCsv(roles.flatMap(requirementsOf)));
};
