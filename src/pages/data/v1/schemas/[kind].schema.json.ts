import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { contentKinds, contentSchema } from '#catalogue/publish/data/content-schema.ts';

export const getStaticPaths = (() =>
  contentKinds.map((kind) => ({ params: { kind }, props: { kind } }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => Response.json(contentSchema(props.kind));
