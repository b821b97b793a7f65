import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { BYTE_ORDER_MARK, csvRequirementsOf, formatCsv } from '#catalogue/publish/csv.ts';
import { csvPaths } from '#data/csv-paths.ts';

/** Used only in development: a build copies the other CSV files (`integrations/catalogue-csv.ts`). */
export const getStaticPaths = (() => (import.meta.env.DEV ? csvPaths() : [])) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { role, columns } }) =>
  new Response(BYTE_ORDER_MARK + formatCsv(csvRequirementsOf(role), columns));
