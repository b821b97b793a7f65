import type { SitePage } from './read-site.ts';

/** A thing of schema.org, as parsed from JSON-LD. */
export type LinkedThing = Record<string, unknown>;

/** Returns the things of a page. Throws an Error if its JSON-LD is not one graph of schema.org. */
export function thingsOf(page: Pick<SitePage, 'document'>): LinkedThing[] {
  return jsonLdTexts(page).flatMap((text, index) => {
    const { '@context': context, '@graph': graph, ...others } = JSON.parse(text) as LinkedThing;
    if (index > 0) throw new Error('the page has several graphs');
    if (context !== 'https://schema.org' || !Array.isArray(graph) || Object.keys(others).length > 0)
      throw new Error(`this is not a graph of schema.org: ${text.slice(0, 100)}`);
    return graph as LinkedThing[];
  });
}

function jsonLdTexts({ document }: Pick<SitePage, 'document'>): string[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    ({ textContent }) => textContent,
  );
}

/** Returns the first thing of a type. Throws an Error if the page has none. */
export function thingOf(page: Pick<SitePage, 'document'>, type: string): LinkedThing {
  const found = thingsOf(page).find((thing) => typeOf(thing) === type);
  if (found === undefined) throw new Error(`the page has no ${type}`);
  return found;
}

/** Returns a value and all objects in it. */
export function nodesIn(value: unknown): LinkedThing[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(nodesIn);
  return Array.isArray(value) ? inside : [value as LinkedThing, ...inside];
}

export function typeOf(thing: LinkedThing): unknown {
  return thing['@type'];
}
