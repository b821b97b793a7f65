import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { BYTE_ORDER_MARK, csvColumnsOf, csvRequirementsOf, formatCsv } from '#catalogue/publish/csv.ts';
import { loadCatalogue } from '#data/load-catalogue.ts';

/** Used only in development: a build copies the other CSV files (`integrations/catalogue-csv.ts`). */
export const getStaticPaths = (async () => {
  if (!import.meta.env.DEV) return [];
  const { roles } = await loadCatalogue();
  const columns = csvColumnsOf(roles.flatMap(requirementsOf));
  return roles.map((role) => ({ params: { role: role.id }, props: { role, columns } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { role, columns } }) =>
  new Response(BYTE_ORDER_MARK + formatCsv(csvRequirementsOf(role), columns));
