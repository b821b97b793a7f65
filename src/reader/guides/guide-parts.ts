import type { MdastNode, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';

/** A part of a guide, with the offset at which it or the element around it starts. */
export interface GuidePart {
  offset: number;
  words: string;
}

/** A use of a component; `props` is undefined if an object is spread into them. */
export interface GuideComponent extends GuidePart {
  props?: string[] | undefined;
}

/** The parts of a guide that are checked. */
export interface GuideParts {
  /** Addresses of links and pictures. */
  links: GuidePart[];
  /** Names of components. */
  components: GuideComponent[];
  /** Code between braces. */
  expressions: GuidePart[];
  /** Imports and exports. */
  modules: GuidePart[];
  /** Values of `id` attributes. */
  ids: string[];
  /** Ids of roles and skills that small matrices show. */
  shown: ShownId[];
  /** Files of the folder `public` that pictures show. */
  pictures: GuidePart[];
}

/** An id of a role or a skill that a guide passes to a small matrix as a literal. */
export interface ShownId extends GuidePart {
  of: 'role' | 'skill';
}

type Attribute = MdxJsxFlowElement['attributes'][number];

const ADDRESSES: readonly string[] = ['href', 'src'];

const PICTURES: readonly string[] = ['file', 'dark'];

/** Collects the parts of a guide from its syntax tree. */
export function partsOfGuide(tree: MdastNode): GuideParts {
  const parts: GuideParts = {
    links: [],
    components: [],
    expressions: [],
    modules: [],
    ids: [],
    shown: [],
    pictures: [],
  };
  collect(tree, parts);
  return parts;
}

function collect(node: MdastNode, parts: GuideParts): void {
  const offset = node.position?.start.offset ?? 0;
  switch (node.type) {
    case 'link':
    case 'image':
    case 'definition':
      parts.links.push({ offset, words: node.url });
      break;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      parts.expressions.push({ offset, words: node.value });
      break;
    case 'mdxjsEsm':
      parts.modules.push({ offset, words: node.value });
      break;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      collectElement(node, offset, parts);
  }
  if ('children' in node) for (const child of node.children) collect(child, parts);
}

function collectElement(
  { name, attributes }: MdxJsxFlowElement | MdxJsxTextElement,
  offset: number,
  parts: GuideParts,
): void {
  if (name !== null && /^[A-Z]|\./.test(name))
    parts.components.push({ offset, words: name, props: namesOf(attributes) });
  if (name === 'SmallMatrix')
    parts.shown.push(...attributes.flatMap((attribute) => shownIn(attribute, offset)));
  for (const attribute of attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      parts.expressions.push({ offset, words: attribute.value });
    } else if (typeof attribute.value === 'string') {
      if (ADDRESSES.includes(attribute.name)) parts.links.push({ offset, words: attribute.value });
      if (attribute.name === 'id') parts.ids.push(attribute.value);
      if (name === 'Picture' && PICTURES.includes(attribute.name))
        parts.pictures.push({ offset, words: attribute.value });
    } else if (attribute.value) {
      parts.expressions.push({ offset, words: attribute.value.value });
    }
  }
}

function shownIn(attribute: Attribute, offset: number): ShownId[] {
  if (attribute.type === 'mdxJsxExpressionAttribute') return [];
  const { name, value } = attribute;
  if (name === 'role' && typeof value === 'string') return [{ of: 'role', offset, words: value }];
  if (name !== 'skills' || !value || typeof value === 'string') return [];
  const written = value.value.matchAll(/'([^'\n]*)'|"([^"\n]*)"/g);
  return [...written].map(([, single, double]) => ({ of: 'skill', offset, words: single ?? double ?? '' }));
}

/** Returns the names of attributes, or undefined if an object is spread into them. */
function namesOf(attributes: readonly Attribute[]): string[] | undefined {
  const names = attributes.map((attribute) =>
    attribute.type === 'mdxJsxAttribute' ? attribute.name : undefined,
  );
  return names.every((name) => name !== undefined) ? names : undefined;
}
