/** The widths of the glyphs of the sound font, in thousandths of its size. */
export const GLYPH_WIDTHS = [500, 600, 700];

/** Returns a font program of the format that TrueType and OpenType share, with widths but without outlines. */
export function soundFontProgram(): Buffer {
  const [head, maxp, hhea] = [Buffer.alloc(54), Buffer.alloc(6), Buffer.alloc(36)];
  const hmtx = Buffer.alloc(4 * GLYPH_WIDTHS.length);
  head.writeUInt16BE(1000, 18);
  maxp.writeUInt16BE(GLYPH_WIDTHS.length, 4);
  hhea.writeUInt16BE(GLYPH_WIDTHS.length, 34);
  for (const [glyph, width] of GLYPH_WIDTHS.entries()) hmtx.writeUInt16BE(width, 4 * glyph);
  const tables = Object.entries({ head, hhea, hmtx, maxp });
  const directory = Buffer.alloc(12 + 16 * tables.length);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(tables.length, 4);
  let start = directory.length;
  for (const [index, [tag, { length }]] of tables.entries()) {
    const entry = 12 + 16 * index;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(start, entry + 8);
    directory.writeUInt32BE(length, entry + 12);
    start += length;
  }
  return Buffer.concat([directory, ...tables.map(([, table]) => table)]);
}

/** Returns a map from codes of a number of digits to the texts "a", "b" and so on, from code 1. */
export function soundToUnicode(digits: number): string {
  const codes = [1, 2].map(
    (code) => `<${code.toString(16).padStart(digits, '0')}> <${(96 + code).toString(16).padStart(4, '0')}>`,
  );
  return `beginbfchar\n${codes.join('\n')}\nendbfchar`;
}
