import { PDFArray, PDFDict, PDFNull, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import { itemsIn } from './ua-objects.ts';

/** Reads a tree of numbers. A value that is an array becomes a list of its items, without references. */
export function numberTree(tree: PDFDict | undefined): Map<number, PDFObject | PDFObject[]> {
  const found = new Map<number, PDFObject | PDFObject[]>();
  const nums = itemsIn(tree, 'Nums');
  for (let index = 0; index + 1 < nums.length; index += 2) {
    const [number, value] = [nums[index], nums[index + 1]];
    if (!(number instanceof PDFNumber) || value === undefined) continue;
    const items =
      value instanceof PDFArray ? value.asArray().map((_, at) => value.lookup(at) ?? PDFNull) : value;
    found.set(number.asNumber(), items);
  }
  for (const kid of itemsIn(tree, 'Kids')) {
    if (!(kid instanceof PDFDict)) continue;
    for (const [number, value] of numberTree(kid)) found.set(number, value);
  }
  return found;
}
