import type { APIRoute } from 'astro';
import { loadSite } from '#data/load-site.ts';

/** Tells how the site looks where somebody puts it on their home screen. */
export const GET: APIRoute = async () => {
  const { catalogue, urls } = await loadSite();
  const { name } = catalogue.site;
  const icons = [
    { src: urls.file('favicon.svg'), type: 'image/svg+xml', sizes: 'any' },
    { src: urls.file('apple-touch-icon.png'), type: 'image/png', sizes: '180x180' },
    { src: urls.file('icon-512.png'), type: 'image/png', sizes: '512x512' },
  ];
  const manifest = {
    name,
    short_name: name,
    start_url: urls.home,
    scope: urls.home,
    display: 'browser',
    icons,
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
};
