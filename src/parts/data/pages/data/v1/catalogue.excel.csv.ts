import type { APIRoute } from 'astro';
import { BYTE_ORDER_MARK, csvRequirementsOf, formatCsv } from '#catalogue/publish/csv.ts';
import { loadCatalogue } from '#data/load-catalogue.ts';

/** Used only in development, as `catalogue.csv.ts`. */
export const GET: APIRoute = async () => {
  if (!import.meta.env.DEV) return new Response(null);
  const { roles } = await loadCatalogue();
  return new Response(BYTE_ORDER_MARK + formatCsv(roles.flatMap(csvRequirementsOf)));
};
