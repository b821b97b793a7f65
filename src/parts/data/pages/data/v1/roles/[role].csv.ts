import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { csvRequirementsOf, formatCsv } from '#catalogue/publish/csv.ts';
import { csvPaths } from '#data/csv-paths.ts';

export const getStaticPaths = csvPaths satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { role, columns } }) =>
  new Response(formatCsv(csvRequirementsOf(role), columns));
