/** Returns an element of SVG with attributes. */
export function createSvg(
  name: 'svg' | 'rect' | 'text' | 'title' | 'use',
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
