import type { APIRoute } from 'astro';
import { loadSite } from '#data/load-site.ts';

/** The web app manifest: name, colors and icons of the site on a home screen. */
export const GET: APIRoute = async () => {
  const { catalogue, urls, look } = await loadSite();
  const { name } = catalogue.site;
  const manifest = {
    name,
    short_name: name,
    start_url: urls.home,
    scope: urls.home,
    display: 'browser',
    icons: look.icons,
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
};
