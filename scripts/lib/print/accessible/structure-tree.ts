import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';

/** An element of the structure that assistive technology reads. */
export interface StructureElement {
  ref: PDFRef;
  dict: PDFDict;
  /** Its type, such as `P` or `Table`. */
  type: string;
  children: StructureElement[];
}

/** A marked part of a page's content. */
interface MarkedContent {
  page: PDFRef;
  /** Its number on the page. */
  id: number;
}

/** Returns the root elements of a document's structure. */
export function readStructureTree({ catalog }: PDFDocument): StructureElement[] {
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  return root ? childrenOf(root) : [];
}

/** Returns elements with all elements below them, in reading order. */
export function flattened(elements: readonly StructureElement[]): StructureElement[] {
  const found: StructureElement[] = [];
  const visit = (element: StructureElement): void => {
    found.push(element);
    element.children.forEach(visit);
  };
  elements.forEach(visit);
  return found;
}

/** Returns the entries of an element: references to other elements, numbers of marked content, and dictionaries. */
export function entriesOf(dict: PDFDict) {
  const entries = dict.lookup(PDFName.of('K'));
  if (entries instanceof PDFArray) return entries.asArray();
  const only = dict.get(PDFName.of('K'));
  return only === undefined ? [] : [only];
}

/** Returns the marked content of an element itself, without that of the elements below it. */
export function marksOf({ dict }: StructureElement): MarkedContent[] {
  const ownPage = dict.get(PDFName.of('Pg'));
  return entriesOf(dict).flatMap((entry) => {
    const item = dict.context.lookup(entry);
    const place = item instanceof PDFDict ? item : undefined;
    const id = place ? place.get(PDFName.of('MCID')) : item;
    const page = place?.get(PDFName.of('Pg')) ?? ownPage;
    return id instanceof PDFNumber && page instanceof PDFRef ? [{ page, id: id.asNumber() }] : [];
  });
}

function childrenOf(parent: PDFDict): StructureElement[] {
  return entriesOf(parent).flatMap((ref) => {
    if (!(ref instanceof PDFRef)) return [];
    const dict = parent.context.lookup(ref);
    const type = dict instanceof PDFDict ? dict.get(PDFName.of('S')) : undefined;
    if (!(dict instanceof PDFDict) || !(type instanceof PDFName)) return [];
    return [{ ref, dict, type: type.decodeText(), children: childrenOf(dict) }];
  });
}
