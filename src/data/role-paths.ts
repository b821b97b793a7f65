import { pdfOf } from '#catalogue/model/site-parts.ts';
import type { PrintedDocument } from '#catalogue/publish/paper.ts';
import { loadSite } from './load-site.ts';

/** Returns the static paths of a page for each role, with the role and the site as props. */
export async function rolePaths() {
  const site = await loadSite();
  return site.catalogue.roles.map((role) => ({ params: { role: role.id }, props: { role, site } }));
}

/** Works like `rolePaths()`, but returns no paths if the site has no PDF of the document. */
export async function printPaths(document: PrintedDocument) {
  const paths = await rolePaths();
  return paths.filter(({ props }) => pdfOf(props.site.catalogue.site, document) !== undefined);
}

/** Works like `rolePaths()`, but includes former ids, since feed readers keep old addresses. */
export async function roleFeedPaths() {
  const paths = await rolePaths();
  return paths.flatMap(({ props }) =>
    [props.role.id, ...props.role.formerIds].map((role) => ({ params: { role }, props })),
  );
}
