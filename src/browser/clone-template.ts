/** A copy of the one element of a template inside `root`. Throws where there is no such template. */
export function cloneTemplate(root: Element, selector: string): HTMLElement {
  const template = root.querySelector<HTMLTemplateElement>(`template${selector}`);
  const element = template?.content.firstElementChild?.cloneNode(true);
  if (!(element instanceof HTMLElement)) throw new Error(`${root.localName} lacks the template ${selector}`);
  return element;
}
