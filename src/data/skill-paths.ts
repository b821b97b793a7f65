import { loadSite } from './load-site.ts';

/** The static paths of a page that each skill has, with the skill and its site as props. */
export async function skillPaths() {
  const site = await loadSite();
  return site.catalogue.skills.map((skill) => ({ params: { skill: skill.id }, props: { skill, site } }));
}

/** As `skillPaths()`, with former ids too: a feed is asked for at the address that it had once. */
export async function skillFeedPaths() {
  const paths = await skillPaths();
  return paths.flatMap(({ props }) =>
    [props.skill.id, ...props.skill.formerIds].map((skill) => ({ params: { skill }, props })),
  );
}
