import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { skillData } from '#catalogue/publish/data/skill-data.ts';
import { loadSite } from '#data/load-site.ts';

export const getStaticPaths = (async () => {
  const { catalogue, urls } = await loadSite();
  return catalogue.skills.map((skill) => ({ params: { skill: skill.id }, props: { skill, urls } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => Response.json(skillData(props.skill, props.urls));
