/** Copies the only element of a template inside `root`. Throws an Error if the template is missing. */
export function cloneTemplate(root: Element, selector: string): HTMLElement {
  const template = root.querySelector<HTMLTemplateElement>(`template${selector}`);
  const element = template?.content.firstElementChild?.cloneNode(true);
  if (!(element instanceof HTMLElement)) throw new Error(`${root.localName} has no template ${selector}`);
  return element;
}
