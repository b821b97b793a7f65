import type { APIRoute } from 'astro';
import { csvRequirementsOf, formatCsv } from '#catalogue/publish/csv.ts';
import { loadCatalogue } from '#data/load-catalogue.ts';

/** Used only in development: a build joins the files of the roles (`integrations/catalogue-csv.ts`). */
export const GET: APIRoute = async () => {
  if (!import.meta.env.DEV) return new Response(null);
  const { roles } = await loadCatalogue();
  return new Response(formatCsv(roles.flatMap(csvRequirementsOf)));
};
