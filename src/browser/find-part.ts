/** The element inside `root` that a script cannot do without. Throws where the markup lacks it. */
export function findPart(root: Element, selector: string): HTMLElement {
  const element = root.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`${root.localName} lacks ${selector}`);
  return element;
}
