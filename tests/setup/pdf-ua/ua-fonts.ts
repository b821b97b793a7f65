import { PDFName, PDFNumber, type PDFDict } from '@cantoo/pdf-lib';
import { readWidths, type WidthOf } from '../../../scripts/lib/print/read-widths.ts';
import { readFontProgram, type FontProgram } from './font-program.ts';
import { readToUnicode } from './to-unicode.ts';
import type { UaContent } from './ua-content.ts';
import { asDict, bytesOf, dictIn, itemsIn, nameIn, numberIn, entryIn } from './ua-objects.ts';

/** A font with the codes that a document shows in it. */
export interface UaFont {
  name: string;
  dict: PDFDict;
  subtype: string;
  /** The font of a composite font's glyphs. */
  descendant: PDFDict | undefined;
  descriptor: PDFDict | undefined;
  codes: readonly number[];
  isRendered: boolean;
  /** Whether it has a font program, of any kind. */
  isEmbedded: boolean;
  program: FontProgram | undefined;
  /** Returns the width of a glyph according to the dictionary of a composite font. */
  widthOf: WidthOf | undefined;
  /** The text of each code, or undefined if the font has no such map. */
  texts: ReadonlyMap<number, string> | undefined;
}

const FILES = ['FontFile', 'FontFile2', 'FontFile3'];

/** Reads the fonts in which a document shows text. */
export function readFonts({ fonts }: UaContent): UaFont[] {
  return [...fonts].map(([dict, { codes, isRendered }], index) => {
    const descendant = asDict(itemsIn(dict, 'DescendantFonts')[0]);
    const descriptor = dictIn(descendant ?? dict, 'FontDescriptor');
    const files = FILES.map((key) => entryIn(descriptor, key)).filter((file) => file !== undefined);
    const [bytes] = files.map(bytesOf);
    const map = bytesOf(entryIn(dict, 'ToUnicode'));
    return {
      name: nameIn(dict, 'BaseFont') ?? `font ${index + 1}`,
      dict,
      subtype: nameIn(dict, 'Subtype') ?? '',
      descendant,
      descriptor,
      codes: [...codes],
      isRendered,
      isEmbedded: files.length > 0,
      program: bytes && readFontProgram(bytes),
      widthOf: readWidths(dict),
      texts: map && readToUnicode(map.toString('latin1')),
    };
  });
}

/** Returns the glyph of a code in a composite font whose codes are its glyphs' numbers, or undefined for other fonts. */
export function glyphOf({ dict, descendant }: UaFont, code: number): number | undefined {
  const isPlain = /^Identity-[HV]$/.test(nameIn(dict, 'Encoding') ?? '');
  if (descendant === undefined || !isPlain) return undefined;
  const map = bytesOf(entryIn(descendant, 'CIDToGIDMap'));
  if (map === undefined) return code;
  return 2 * code + 1 < map.length ? map.readUInt16BE(2 * code) : 0;
}

/** Returns the width of a code according to the dictionary of its font, in the unit of the font. */
export function statedWidth({ dict, widthOf }: UaFont, code: number): number | undefined {
  if (widthOf) return widthOf(code);
  const width = itemsIn(dict, 'Widths')[code - (numberIn(dict, 'FirstChar') ?? 0)];
  return width instanceof PDFNumber ? width.asNumber() : undefined;
}

/** Returns the procedure that draws a code in a font of drawings. */
export function drawingOf({ dict }: UaFont, code: number) {
  return entryIn(dictIn(dict, 'CharProcs'), glyphName(dict, code) ?? '');
}

/** Returns the name that the encoding of a simple font gives to a code. */
export function glyphName(dict: PDFDict, code: number): string | undefined {
  let next = 0;
  for (const item of itemsIn(dictIn(dict, 'Encoding'), 'Differences')) {
    if (item instanceof PDFNumber) next = item.asNumber();
    else if (item instanceof PDFName && next++ === code) return item.decodeText();
  }
  return undefined;
}
