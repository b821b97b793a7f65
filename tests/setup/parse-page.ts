import { Node, parseHTML } from 'linkedom';

// Nodes get no event listeners, since tests add none: parsing takes half the time without a list of them for each of the
// millions of nodes and attributes of a site.
Object.setPrototypeOf(Object.getPrototypeOf(Node) as object, Object);

/** Parses the HTML of a page. */
export function parsePage(html: string): Document {
  return parseHTML(html).document;
}
