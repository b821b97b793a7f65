import { PDFArray, PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib';

/** Returns the width of a glyph, in thousandths of the font's size. */
export type WidthOf = (glyph: number) => number;

/** Reads the widths of a font with two bytes for each glyph, or returns undefined for any other font. */
export function readWidths(font: PDFDict): WidthOf | undefined {
  const descendant = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0, PDFDict);
  if (descendant === undefined) return undefined;
  const common = descendant.lookupMaybe(PDFName.of('DW'), PDFNumber)?.asNumber() ?? 1000;
  const widths = new Map<number, number>();
  const list = descendant.lookupMaybe(PDFName.of('W'), PDFArray);
  for (let index = 0; list !== undefined && index < list.size();) {
    const first = list.lookup(index, PDFNumber).asNumber();
    const next = list.lookup(index + 1);
    if (next instanceof PDFArray) {
      for (let offset = 0; offset < next.size(); offset += 1) {
        widths.set(first + offset, next.lookup(offset, PDFNumber).asNumber());
      }
      index += 2;
    } else {
      const last = list.lookup(index + 1, PDFNumber).asNumber();
      const width = list.lookup(index + 2, PDFNumber).asNumber();
      for (let glyph = first; glyph <= last; glyph += 1) widths.set(glyph, width);
      index += 3;
    }
  }
  return (glyph) => widths.get(glyph) ?? common;
}
