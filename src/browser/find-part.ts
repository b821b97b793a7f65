/** Returns the first matching element inside `root`. Throws an Error if there is none, or if it is not of the class `kind`. */
export function findPart<Kind extends Element = HTMLElement>(
  root: Element,
  selector: string,
  kind?: new () => Kind,
): Kind {
  const element = root.querySelector<Kind>(selector);
  if (element === null || (kind && !(element instanceof kind))) {
    throw new Error(`${root.localName} has no ${selector}`);
  }
  return element;
}
