import { loadSite } from './load-site.ts';

/** Returns the static paths of a page for each family, with the family and the site as props. */
export async function familyPaths() {
  const site = await loadSite();
  return site.catalogue.families.map((family) => ({
    params: { family: family.id },
    props: { family, site },
  }));
}
