import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { caseFiles, casePackage } from '#catalogue/publish/case/case-files.ts';
import { loadCase } from '#data/load-case.ts';

export const getStaticPaths = (async () => {
  const { catalogue, revisionOf } = await loadCase();
  return caseFiles(catalogue).map((file) => ({
    params: { identifier: file.identifier },
    props: { file, catalogue, revision: revisionOf(file.role) },
  }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { file, catalogue, revision } }) =>
  Response.json(casePackage(file, catalogue, revision));
