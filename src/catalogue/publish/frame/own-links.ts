import type { SiteLink } from '#catalogue/schemas/site/links.ts';
import type { Urls } from '#catalogue/publish/urls.ts';

/** A link from site.yaml, in the language of the content. */
export interface OwnLink {
  name: string;
  path: string;
}

/** Returns the links of site.yaml with the base path added to paths of the site. */
export function ownLinks(links: readonly SiteLink[], urls: Urls): OwnLink[] {
  return links.map(({ text, url }) => ({ name: text, path: withBase(url, urls) }));
}

/** Adds the base path to an address that is a path of the site. */
export function withBase(address: string, urls: Urls): string {
  return address.startsWith('/') ? urls.file(address.slice(1)) : address;
}
