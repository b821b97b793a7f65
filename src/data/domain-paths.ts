import { loadSite } from './load-site.ts';

/** Returns the static paths of a page for each domain, with the domain and the site as props. */
export async function domainPaths() {
  const site = await loadSite();
  return site.catalogue.domains.map((domain) => ({ params: { domain: domain.id }, props: { domain, site } }));
}
