import type { SiteLink } from '#catalogue/schemas/site/links.ts';
import type { Urls } from '#catalogue/publish/urls.ts';

/** A link of the site's owner, in the language of the content. */
export interface OwnLink {
  name: string;
  path: string;
}

/** Returns links that site.yaml names, with the base path where they lead to a page of the site. */
export function ownLinks(links: readonly SiteLink[], urls: Urls): OwnLink[] {
  return links.map(({ text, url }) => ({ name: text, path: withBase(url, urls) }));
}

/** Returns an address with the base path if it is a path of the site. */
export function withBase(address: string, urls: Urls): string {
  return address.startsWith('/') ? urls.file(address.slice(1)) : address;
}
