import { deflateSync, inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFPage, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';

/** Matches a text object of Chromium: font and size, a position, and glyphs with a move before each. */
const RUN =
  /BT\n\/(?<font>F\d+) (?<size>[\d.]+) Tf\n(?<place>[^\n]* Tm\n)(?<glyphs>(?:<[0-9A-F]+> Tj\n|-?[\d.]+ 0 Td (?=<))+)ET\n/g;

/** The number of digits of a glyph. */
const CODE_LENGTH = 4;

/** Returns the width of a glyph, in thousandths of the font's size. */
type WidthOf = (glyph: number) => number;

/**
 * Joins the glyphs of a page into strings, off by at most a thousandth of an em. Chromium 153 positions each glyph
 * separately, which takes half as many bytes again. Text in another format stays unchanged.
 */
export function joinGlyphs(page: PDFPage): void {
  const { context } = page.node;
  const ref = page.node.get(PDFName.of('Contents'));
  const stream = context.lookup(ref);
  const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
  if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream) || fonts === undefined) return;
  // Chromium does not compress a stream that would not become shorter, such as the one of a blank page.
  if (stream.dict.get(PDFName.of('Filter')) !== PDFName.of('FlateDecode')) return;
  const widths = new Map(
    fonts.keys().map((name) => [name.decodeText(), readWidths(fonts.lookup(name, PDFDict))]),
  );
  const joined = inflateSync(stream.contents)
    .toString('latin1')
    .replace(RUN, (run, font: string, size: string, place: string, glyphs: string) => {
      const widthOf = widths.get(font);
      return widthOf ? `BT\n/${font} ${size} Tf\n${place}${joinRun(glyphs, Number(size), widthOf)}ET\n` : run;
    });
  const packed = deflateSync(Buffer.from(joined, 'latin1'), { level: 9 });
  stream.dict.set(PDFName.of('Length'), PDFNumber.of(packed.length));
  context.assign(ref, PDFRawStream.of(stream.dict, packed));
}

/** Returns a `TJ` for the glyphs and moves of a run; corrections go to the left, in thousandths of the size. */
function joinRun(glyphs: string, size: number, widthOf: WidthOf): string {
  let joined = '[<';
  let width = 0;
  let owed = 0;
  for (const line of glyphs.split('\n')) {
    // A line is `<0012> Tj`, after `5.21 0 Td ` unless the glyph is the first.
    const start = line.indexOf('<');
    if (start < 0) continue;
    if (start > 0) {
      const correction = width - (Number.parseFloat(line) / size) * 1000 + owed;
      const whole = Math.round(correction);
      owed = correction - whole;
      if (whole !== 0) joined += `>${String(whole)}<`;
      width = 0;
    }
    const shown = line.slice(start + 1, line.indexOf('>', start));
    joined += shown;
    for (let index = 0; index < shown.length; index += CODE_LENGTH) {
      width += widthOf(Number.parseInt(shown.slice(index, index + CODE_LENGTH), 16));
    }
  }
  return `${joined}>]TJ\n`;
}

/** Reads the widths of a font with two bytes for each glyph, or returns undefined for any other font. */
function readWidths(font: PDFDict): WidthOf | undefined {
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
