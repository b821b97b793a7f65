import { PDFName, PDFRef } from '@cantoo/pdf-lib';
import { entriesOf, flattened, type StructureElement } from './structure-tree.ts';

/** The elements that a list item may have. */
const PARTS = ['Lbl', 'LBody'];

/** Wraps the elements beside the label of each list item in a body, which Chromium 153 leaves out. */
export function wrapItems(elements: readonly StructureElement[]): void {
  for (const item of flattened(elements)) if (item.type === 'LI') wrapItem(item);
}

function wrapItem({ ref, dict, children }: StructureElement): void {
  const others = children.filter(({ type }) => !PARTS.includes(type));
  if (others.length === 0) return;
  const { context } = dict;
  const wrapped = new Set(others.map((child) => child.ref));
  const body = context.obj({ Type: 'StructElem', S: 'LBody', P: ref, K: [...wrapped] });
  const bodyRef = context.register(body);
  for (const child of others) child.dict.set(PDFName.of('P'), bodyRef);
  const remaining = entriesOf(dict).filter((entry) => !(entry instanceof PDFRef && wrapped.has(entry)));
  dict.set(PDFName.of('K'), context.obj([...remaining, bodyRef]));
}
