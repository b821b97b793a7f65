const SVG = 'http://www.w3.org/2000/svg';

/** Makes an element of SVG with attributes and what it holds, since the policy of the site blocks styles in markup. */
export function createSvg(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: (Node | string)[]
): SVGElement {
  const element = document.createElementNS(SVG, name) as SVGElement;
  setAttributes(element, attributes);
  element.append(...children);
  return element;
}

/** Sets attributes of an element. */
export function setAttributes(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
