import { Node, parseHTML } from 'linkedom';

// Nobody listens to the pages of tests. Without a list of listeners for every node and every attribute, of which a site has
// millions, they are parsed in half the time.
Object.setPrototypeOf(Object.getPrototypeOf(Node) as object, Object);

/** Parses the HTML of a page. */
export function parsePage(html: string): Document {
  return parseHTML(html).document;
}
