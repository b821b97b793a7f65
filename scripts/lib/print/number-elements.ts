import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFString } from '@cantoo/pdf-lib';

/** Matches Chromium's names of elements that others refer to, such as the header of a table. */
const ELEMENT = /^node(\d+)$/;

type Replace = (object: PDFObject) => void;

/**
 * Numbers the elements of a document's structure from 0. Chromium 153 continues its numbers from document to document, so
 * the same page would give different files.
 */
export function numberElements(document: PDFDocument): void {
  const places = document.context.enumerateIndirectObjects().flatMap(([, object]) => placesIn(object));
  const sorted = [...new Set(places.map(({ number }) => number))].sort((a, b) => a - b);
  const indexByNumber = new Map(sorted.map((number, index) => [number, index]));
  for (const { number, replace } of places) {
    const index = indexByNumber.get(number) ?? 0;
    // Pads the number like Chromium, since the tree of names is sorted alphabetically.
    replace(PDFString.of(`node${String(index).padStart(8, '0')}`));
  }
}

function placesIn(object: PDFObject): { number: number; replace: Replace }[] {
  if (object instanceof PDFArray) {
    return object.asArray().flatMap((item, index) => placesOf(item, (next) => object.set(index, next)));
  }
  if (!(object instanceof PDFDict)) return [];
  return object.entries().flatMap(([key, item]) => placesOf(item, (next) => object.set(key, next)));
}

function placesOf(item: PDFObject, replace: Replace): { number: number; replace: Replace }[] {
  if (!(item instanceof PDFString)) return placesIn(item);
  const number = ELEMENT.exec(item.asString())?.[1];
  return number === undefined ? [] : [{ number: Number(number), replace }];
}
