import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { dataKinds, dataSchema } from '#catalogue/publish/data/data-schema.ts';

export const getStaticPaths = (() =>
  dataKinds.map((kind) => ({ params: { kind }, props: { kind } }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => Response.json(dataSchema(props.kind));
