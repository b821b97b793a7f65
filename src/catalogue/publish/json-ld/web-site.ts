import type { WebSite } from 'schema-dts';
import type { Site } from '#catalogue/model/catalogue.ts';
import { plainText } from '#catalogue/text/markdown.ts';
import type { Addresses } from './graph.ts';

/** https://schema.org/WebSite, which gives search engines the name of the site. */
export function webSite({ name, description }: Site, { urls, toAddress }: Addresses): WebSite {
  const address = toAddress(urls.home);
  return { '@type': 'WebSite', '@id': address, name, url: address, description: plainText(description) };
}
