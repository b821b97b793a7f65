import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { csvRequirementsOf, formatCsv } from '#catalogue/publish/csv.ts';
import { loadCatalogue } from '#data/load-catalogue.ts';

export const getStaticPaths = (async () => {
  const { roles } = await loadCatalogue();
  return roles.map((role) => ({ params: { role: role.id }, props: { role } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => new Response(formatCsv(csvRequirementsOf(props.role)));
