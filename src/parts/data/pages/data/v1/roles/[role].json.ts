import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { roleData } from '#catalogue/publish/data/role-data.ts';
import { loadSite } from '#data/load-site.ts';

export const getStaticPaths = (async () => {
  const { catalogue, urls } = await loadSite();
  return catalogue.roles.map((role) => ({ params: { role: role.id }, props: { role, urls } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => Response.json(roleData(props.role, props.urls));
