import { loadGuides, loadSite } from './load-site.ts';

/** Returns the static paths of a page for each guide, with the guide and the site as props. */
export async function guidePaths() {
  const [site, guides] = await Promise.all([loadSite(), loadGuides()]);
  return guides.map((guide) => ({ params: { guide: guide.id }, props: { guide, site } }));
}
