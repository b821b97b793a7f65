import { Node, parseHTML } from 'linkedom';

// Makes nodes without support for event listeners, since tests add none. Parsing takes half the time without a map of
// listeners for each node and attribute.
Object.setPrototypeOf(Object.getPrototypeOf(Node) as object, Object);

/** Parses the HTML of a page. */
export function parsePage(html: string): Document {
  return parseHTML(html).document;
}
