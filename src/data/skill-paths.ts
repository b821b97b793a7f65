import { loadSite } from './load-site.ts';

/** The static paths of a page that each skill has, with the skill and its site as props. */
export async function skillPaths() {
  const site = await loadSite();
  return site.catalogue.skills.map((skill) => ({ params: { skill: skill.id }, props: { skill, site } }));
}
