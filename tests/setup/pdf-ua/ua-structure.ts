import { PDFDict, type PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import { asDict, dictIn, itemsIn, nameIn, entryIn } from './ua-objects.ts';
import { STANDARD_TYPES } from './standard-types.ts';

/** An element of the structure that assistive technology reads. */
export interface UaElement {
  dict: PDFDict;
  /** Its type and its object in the file, for messages. */
  name: string;
  type: string;
  /** The standard type that the role map gives for its type, or undefined if there is none. */
  standard: string | undefined;
  parent: UaElement | undefined;
  children: UaElement[];
}

/** The structure of a document. */
export interface UaStructure {
  root: PDFDict | undefined;
  roles: ReadonlyMap<string, string>;
  /** All elements, each before those below it. */
  elements: UaElement[];
  elementByDict: ReadonlyMap<PDFDict, UaElement>;
}

/** Types that only group other elements: the rules look through them. */
const GROUPS = new Set(['NonStruct', 'Private']);

export function readStructure({ catalog, context }: PDFDocument): UaStructure {
  const root = dictIn(catalog, 'StructTreeRoot');
  const map = dictIn(root, 'RoleMap');
  const roles = new Map(map?.keys().map((key) => [key.decodeText(), nameIn(map, key.decodeText()) ?? '']));
  const elements: UaElement[] = [];
  const refByDict = new Map(context.enumerateIndirectObjects().map(([ref, object]) => [object, ref]));
  const read = (dict: PDFDict, parent: UaElement | undefined): UaElement => {
    const type = nameIn(dict, 'S') ?? '';
    const name = `${type} (object ${(refByDict.get(dict) ?? PDFRef.of(0)).objectNumber})`;
    const element: UaElement = { dict, name, type, standard: standardOf(type, roles), parent, children: [] };
    elements.push(element);
    element.children = childDicts(dict).map((child) => read(child, element));
    return element;
  };
  if (root) childDicts(root).forEach((dict) => read(dict, undefined));
  return {
    root,
    roles,
    elements,
    elementByDict: new Map(elements.map((element) => [element.dict, element])),
  };
}

/** Returns the types to which a type is mapped, one after the other, up to a standard one or one that repeats. */
export function mappedTypes(type: string, roles: ReadonlyMap<string, string>): string[] {
  const seen = [type];
  for (let next = roles.get(type); next !== undefined; next = roles.get(next)) {
    const isRepeated = seen.includes(next);
    seen.push(next);
    if (isRepeated || STANDARD_TYPES.has(next)) break;
  }
  return seen;
}

/** Returns the children that have a meaning, looking through mere groups. */
export function meaningfulChildren({ children }: UaElement): UaElement[] {
  return children.flatMap((child) => (isGroup(child) ? meaningfulChildren(child) : [child]));
}

/** Returns the standard types of the children that have a meaning; one without a standard type has an empty one. */
export function childTypes(element: UaElement): string[] {
  return meaningfulChildren(element).map(({ standard }) => standard ?? '');
}

/** Returns the next element above that has a meaning. */
export function meaningfulParent({ parent }: UaElement): UaElement | undefined {
  return parent && isGroup(parent) ? meaningfulParent(parent) : parent;
}

/** Returns the value of an attribute of an element, from the first of its attribute objects that has it. */
export function attributeOf({ dict }: UaElement, name: string) {
  return itemsIn(dict, 'A')
    .map((object) => entryIn(asDict(object), name))
    .find((value) => value !== undefined);
}

function isGroup({ standard }: UaElement): boolean {
  return standard !== undefined && GROUPS.has(standard);
}

function standardOf(type: string, roles: ReadonlyMap<string, string>): string | undefined {
  if (STANDARD_TYPES.has(type)) return type;
  const last = mappedTypes(type, roles).at(-1) ?? '';
  return STANDARD_TYPES.has(last) ? last : undefined;
}

function childDicts(dict: PDFDict): PDFDict[] {
  return itemsIn(dict, 'K').filter(
    (item): item is PDFDict => item instanceof PDFDict && nameIn(item, 'S') !== undefined,
  );
}
