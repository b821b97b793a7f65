import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import {
  contentKinds,
  contentSchema,
  FRAMEWORK,
  frameworkJsonSchema,
} from '#catalogue/publish/data/content-schema.ts';

export const getStaticPaths = (() => [
  ...contentKinds.map((kind) => ({ params: { kind }, props: { schema: contentSchema(kind) } })),
  { params: { kind: FRAMEWORK }, props: { schema: frameworkJsonSchema() } },
]) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => Response.json(props.schema);
