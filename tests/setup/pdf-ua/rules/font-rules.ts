import { bytesOf, dictIn, nameIn, numberIn, textIn, entryIn } from '../ua-objects.ts';
import { drawingOf, glyphName, glyphOf, statedWidth, type UaFont } from '../ua-fonts.ts';
import { rule, type UaRule } from '../ua-rule.ts';

/** The CMaps that a document may use without embedding them; of the others of the standard, Chromium uses none. */
const PREDEFINED = /^Identity-[HV]$/;
/** The largest difference of a width between a font and its dictionary, in thousandths of its size. */
const TOLERANCE = 1;

/** Rules about fonts, for fonts of two-byte glyphs, fonts of drawings, and simple fonts that no page of Rolebook has. */
export const fontRules = [
  fontRule('7.21.3.1', 1, (font) => {
    const map = dictIn(font.dict, 'Encoding');
    if (font.subtype !== 'Type0' || map === undefined) return [];
    const [own, its] = [font.descendant, map].map((dict) => dictIn(dict, 'CIDSystemInfo'));
    const isSame = ['Registry', 'Ordering'].every((key) => own && textIn(own, key) === textIn(its, key));
    const isNewer = (numberIn(own, 'Supplement') ?? 0) > (numberIn(its, 'Supplement') ?? 0);
    return isSame && !isNewer ? [] : ['has a CMap for other characters'];
  }),
  fontRule('7.21.3.2', 1, ({ descendant, isEmbedded }) => {
    if (!isEmbedded || nameIn(descendant, 'Subtype') !== 'CIDFontType2') return [];
    const map = entryIn(descendant, 'CIDToGIDMap');
    return bytesOf(map) || nameIn(descendant, 'CIDToGIDMap') === 'Identity'
      ? []
      : ['does not map its codes to glyphs'];
  }),
  fontRule('7.21.3.3', 1, ({ dict, subtype }) => {
    const name = nameIn(dict, 'Encoding');
    return subtype === 'Type0' && name !== undefined && !PREDEFINED.test(name)
      ? [`uses the CMap ${name}`]
      : [];
  }),
  fontRule('7.21.3.3', 2, ({ dict }) => {
    const map = bytesOf(entryIn(dict, 'Encoding'))?.toString('latin1');
    const direction = Number(/\/WMode\s+(\d)/.exec(map ?? '')?.[1] ?? 0);
    return map !== undefined && direction !== (numberIn(dictIn(dict, 'Encoding'), 'WMode') ?? 0)
      ? ['has a CMap with two directions of writing']
      : [];
  }),
  fontRule('7.21.3.3', 3, ({ dict }) => {
    const map = dictIn(dict, 'Encoding');
    const used = entryIn(map, 'UseCMap');
    return bytesOf(entryIn(dict, 'Encoding')) && used && !PREDEFINED.test(nameIn(map, 'UseCMap') ?? '')
      ? ['has a CMap that uses another one']
      : [];
  }),
  fontRule('7.21.4.1', 1, ({ subtype, isRendered, isEmbedded }) =>
    isRendered && subtype !== 'Type3' && !isEmbedded ? ['is not embedded'] : [],
  ),
  codeRule('7.21.4.1', 2, (font, code) => {
    if (!font.isRendered) return undefined;
    if (font.subtype === 'Type3') return drawingOf(font, code) ? undefined : 'has no drawing';
    const glyph = glyphOf(font, code);
    if (glyph === undefined || !font.isEmbedded) return undefined;
    if (font.program === undefined) return 'is in a font program that cannot be read';
    return glyph < font.program.glyphs ? undefined : 'has no glyph';
  }),
  fontRule('7.21.4.2', 1, ({ descriptor, subtype }) =>
    /^(?:MM)?Type1$/.test(subtype) && entryIn(descriptor, 'CharSet')
      ? ['lists its glyphs, which is not checked']
      : [],
  ),
  fontRule('7.21.4.2', 2, ({ descriptor }) =>
    entryIn(descriptor, 'CIDSet') ? ['lists its glyphs, which is not checked'] : [],
  ),
  codeRule('7.21.5', 1, (font, code) => {
    const [stated, actual] = [statedWidth(font, code), actualWidth(font, code)];
    if (!font.isRendered || stated === undefined || actual === undefined) return undefined;
    return Math.abs(stated - actual) <= TOLERANCE
      ? undefined
      : `has the width ${actual}, but the dictionary says ${stated}`;
  }),
  ...[1, 2, 3, 4].map((test) =>
    fontRule('7.21.6', test, ({ subtype }) =>
      subtype === 'TrueType' ? ['is a simple TrueType font, whose encoding is not checked'] : [],
    ),
  ),
  codeRule('7.21.7', 1, ({ dict, subtype, texts }, code) => {
    const hasNames =
      texts === undefined && subtype !== 'Type0' && subtype !== 'Type3' && nameIn(dict, 'Encoding');
    return hasNames || texts?.has(code) ? undefined : 'has no text';
  }),
  codeRule('7.21.7', 2, ({ texts }, code) =>
    /[\0\ufeff\ufffe]/.test(texts?.get(code) ?? '') ? 'has a text that is not a character' : undefined,
  ),
  codeRule('7.21.8', 1, (font, code) =>
    glyphOf(font, code) === 0 || glyphName(font.dict, code) === '.notdef'
      ? 'is the glyph for a missing character'
      : undefined,
  ),
];

/** Returns a rule about each font. */
function fontRule(clause: string, test: number, check: (font: UaFont) => string[]): UaRule {
  return rule(clause, test, ({ fonts }) =>
    fonts.flatMap((font) => check(font).map((fault) => `${font.name} ${fault}`)),
  );
}

/** Returns a rule about each code that is shown in a font; `check` returns its fault. */
function codeRule(
  clause: string,
  test: number,
  check: (font: UaFont, code: number) => string | undefined,
): UaRule {
  return fontRule(clause, test, (font) =>
    font.codes.flatMap((code) => {
      const fault = check(font, code);
      return fault === undefined ? [] : [`code ${code.toString(16)} ${fault}`];
    }),
  );
}

/** Returns the width of a code in the font itself, in the unit of its dictionary. */
function actualWidth(font: UaFont, code: number): number | undefined {
  if (font.subtype === 'Type3') {
    const width = /^\s*(-?[\d.]+)\s/.exec(bytesOf(drawingOf(font, code))?.toString('latin1') ?? '')?.[1];
    return width === undefined ? undefined : Number(width);
  }
  const glyph = glyphOf(font, code);
  return glyph === undefined || !font.program || glyph >= font.program.glyphs
    ? undefined
    : font.program.widthOf(glyph);
}
