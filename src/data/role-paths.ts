import { loadSite } from './load-site.ts';

/** The static paths of a page that each role has, with the role and its site as props. */
export async function rolePaths() {
  const site = await loadSite();
  return site.catalogue.roles.map((role) => ({ params: { role: role.id }, props: { role, site } }));
}

/** As `rolePaths()`, with former ids too: a feed is asked for at the address that it had once. */
export async function roleFeedPaths() {
  const paths = await rolePaths();
  return paths.flatMap(({ props }) =>
    [props.role.id, ...props.role.formerIds].map((role) => ({ params: { role }, props })),
  );
}
