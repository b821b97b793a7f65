import type { APIRoute } from 'astro';
import { urls } from '#data/load-site.ts';

/** Everything may be read but the pages that PDFs are printed from. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = new URL(urls.file('sitemap-index.xml'), site).href;
  return new Response(`User-agent: *\nDisallow: ${urls.roles}*/print/\n\nSitemap: ${sitemap}\n`);
};
