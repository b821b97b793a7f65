import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { csvColumnsOf, csvRequirementsOf, formatCsv } from '#catalogue/publish/csv.ts';
import { loadCatalogue } from '#data/load-catalogue.ts';

export const getStaticPaths = (async () => {
  const { roles } = await loadCatalogue();
  // All roles have the same columns, since their files are joined into the file of the catalogue.
  const columns = csvColumnsOf(roles.flatMap(requirementsOf));
  return roles.map((role) => ({ params: { role: role.id }, props: { role, columns } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { role, columns } }) =>
  new Response(formatCsv(csvRequirementsOf(role), columns));
