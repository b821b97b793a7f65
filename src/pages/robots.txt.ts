import type { APIRoute } from 'astro';
import { urls } from '#data/load-site.ts';

/** Everything may be read but the pages that PDFs and pictures are made from, and what somebody has searched for. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = new URL(urls.file('sitemap-index.xml'), site).href;
  const disallowed = [`${urls.roles}*/print/`, urls.siteCard, `${urls.search}?`]
    .map((path) => `Disallow: ${path}\n`)
    .join('');
  return new Response(`User-agent: *\n${disallowed}\nSitemap: ${sitemap}\n`);
};
