import type { Graph, Thing } from 'schema-dts';
import { scriptJson } from '#catalogue/text/script-json.ts';
import type { Urls } from '#catalogue/publish/urls.ts';

/** Turns a root-relative path into an absolute URL. */
export type ToAddress = (path: string) => string;

/** The addresses of a site's pages. The address of a page is also the `@id` of its subject. */
export interface Addresses {
  urls: Urls;
  toAddress: ToAddress;
}

/** Returns the things of a page. */
export type ThingsOfPage = (addresses: Addresses) => Thing[];

/** Formats things as the text of a script element. */
export function formatJsonLd(things: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return scriptJson(graph);
}
