import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import {
  contentSchema,
  FRAMEWORK,
  frameworkJsonSchema,
  publishedKinds,
} from '#catalogue/publish/data/content-schema.ts';
import { loadCatalogue } from '#data/load-catalogue.ts';

export const getStaticPaths = (async () => {
  const { site } = await loadCatalogue();
  return [
    ...publishedKinds(site).map((kind) => ({ params: { kind }, props: { schema: contentSchema(kind) } })),
    { params: { kind: FRAMEWORK }, props: { schema: frameworkJsonSchema() } },
  ];
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => Response.json(props.schema);
