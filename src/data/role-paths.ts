import { loadSite } from './load-site.ts';

/** The static paths of a page that each role has, with the role and its site as props. */
export async function rolePaths() {
  const site = await loadSite();
  return site.catalogue.roles.map((role) => ({ params: { role: role.id }, props: { role, site } }));
}
