import { loadSite } from './load-site.ts';

/** Returns the static paths of a page for each level of each role, with the level, its role and the site as props. */
export async function levelPaths() {
  const site = await loadSite();
  return site.catalogue.roles.flatMap((role) =>
    role.levels.map((level) => ({
      params: { role: role.id, level: level.id },
      props: { role, level, site },
    })),
  );
}
