import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { requirementTexts } from '#catalogue/publish/data/requirement-texts.ts';
import { rolePaths } from '#data/role-paths.ts';

export const getStaticPaths = rolePaths satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** What the calculator shows of the requirements that are missing: too much to wait for before the questions. */
export const GET: APIRoute<Props> = ({ props: { role, site } }) =>
  Response.json(requirementTexts(role, site.urls.base.slice(0, -1)));
