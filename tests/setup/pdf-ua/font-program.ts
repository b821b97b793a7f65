/** The facts of an embedded font program that its dictionary has to agree with. */
export interface FontProgram {
  glyphs: number;
  /** Returns the width of a glyph, in thousandths of the font's size. */
  widthOf: (glyph: number) => number;
}

/** Reads a font of the format that TrueType and OpenType share. Returns undefined for any other. */
export function readFontProgram(bytes: Buffer): FontProgram | undefined {
  const tables = tablesOf(bytes);
  const [head, maxp, hhea, hmtx] = ['head', 'maxp', 'hhea', 'hmtx'].map((tag) => tables.get(tag));
  if (!head || !maxp || !hhea || !hmtx) return undefined;
  const perEm = head.readUInt16BE(18);
  const metrics = hhea.readUInt16BE(34);
  return {
    glyphs: maxp.readUInt16BE(4),
    // The last width is that of all further glyphs.
    widthOf: (glyph) => (hmtx.readUInt16BE(4 * Math.min(glyph, metrics - 1)) * 1000) / perEm,
  };
}

function tablesOf(bytes: Buffer): Map<string, Buffer> {
  if (bytes.length < 12) return new Map();
  const count = Math.min(bytes.readUInt16BE(4), (bytes.length - 12) >> 4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const entry = 12 + 16 * index;
      const start = bytes.readUInt32BE(entry + 8);
      const tag = bytes.toString('latin1', entry, entry + 4);
      return [tag, bytes.subarray(start, start + bytes.readUInt32BE(entry + 12))];
    }),
  );
}
