import { loadSite } from './load-site.ts';

/** Returns the static paths of a page for each skill, with the skill and the site as props. */
export async function skillPaths() {
  const site = await loadSite();
  return site.catalogue.skills.map((skill) => ({ params: { skill: skill.id }, props: { skill, site } }));
}

/** Works like `skillPaths()`, but includes former ids, since feed readers keep old addresses. */
export async function skillFeedPaths() {
  const paths = await skillPaths();
  return paths.flatMap(({ props }) =>
    [props.skill.id, ...props.skill.formerIds].map((skill) => ({ params: { skill }, props })),
  );
}
