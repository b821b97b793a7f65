/** Returns the first matching element inside `root`. Throws an Error if there is none. */
export function findPart(root: Element, selector: string): HTMLElement {
  const element = root.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`${root.localName} has no ${selector}`);
  return element;
}
