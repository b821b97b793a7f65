import { Node, parseHTML } from 'linkedom';

// Removes event listeners from nodes, since tests add none. Parsing takes half the time without a list of them for each node
// and attribute.
Object.setPrototypeOf(Object.getPrototypeOf(Node) as object, Object);

/** Parses the HTML of a page. */
export function parsePage(html: string): Document {
  return parseHTML(html).document;
}
