import { pdfOf } from '#catalogue/model/site-parts.ts';
import type { PrintedDocument } from '#catalogue/publish/paper.ts';
import { loadSite } from './load-site.ts';

/** The static paths of a page that each role has, with the role and its site as props. */
export async function rolePaths() {
  const site = await loadSite();
  return site.catalogue.roles.map((role) => ({ params: { role: role.id }, props: { role, site } }));
}

/** As `rolePaths()`, of the page that a document is printed from; none if the site has no PDF of it. */
export async function printPaths(document: PrintedDocument) {
  const paths = await rolePaths();
  return paths.filter(({ props }) => pdfOf(props.site.catalogue.site, document) !== undefined);
}

/** As `rolePaths()`, with former ids too: a feed is asked for at the address that it had once. */
export async function roleFeedPaths() {
  const paths = await rolePaths();
  return paths.flatMap(({ props }) =>
    [props.role.id, ...props.role.formerIds].map((role) => ({ params: { role }, props })),
  );
}
