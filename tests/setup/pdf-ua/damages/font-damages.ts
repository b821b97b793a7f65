import { PDFString } from '@cantoo/pdf-lib';
import type { SoundDocument } from '../sound-document.ts';
import { damage } from './damage.ts';

const INFO = { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Japan1'), Supplement: 0 };

/** Damages of fonts. */
export const fontDamages = [
  damage('7.21.3.1-1', 'a CMap for other characters', (sound) => setMap(sound, { CIDSystemInfo: INFO })),
  damage('7.21.3.2-1', 'no map to glyphs', (sound) => sound.set('descendant', { CIDToGIDMap: undefined })),
  damage('7.21.3.3-1', 'an unknown CMap', (sound) => sound.set('font', { Encoding: 'Other-H' })),
  damage('7.21.3.3-2', 'two directions of writing', (sound) => setMap(sound, { WMode: 1 })),
  damage('7.21.3.3-3', 'a CMap that uses another', (sound) => setMap(sound, { UseCMap: 'Other-H' })),
  damage('7.21.4.1-1', 'no font program', (sound) => sound.set('descriptor', { FontFile2: undefined })),
  damage('7.21.4.1-2', 'a glyph that the font lacks', (sound) => showInstead(sound, '0002', '0003')),
  damage('7.21.4.1-2', 'a drawing that the font lacks', (sound) => sound.set('drawings', { a: undefined })),
  damage('7.21.4.1-2', 'a font program of another format', (sound) =>
    sound.set('descriptor', { FontFile2: sound.stream('OTTO') }),
  ),
  damage('7.21.4.2-1', 'a list of characters', (sound) => {
    sound.set('font', {
      Subtype: 'Type1',
      DescendantFonts: undefined,
      FontDescriptor: { CharSet: PDFString.of('/a') },
    });
  }),
  damage('7.21.4.2-2', 'a list of glyphs', (sound) => sound.set('descriptor', { CIDSet: sound.stream('') })),
  damage('7.21.5-1', 'another width in a list', (sound) =>
    sound.set('descendant', { W: [0, [500, 600, 710]] }),
  ),
  damage('7.21.5-1', 'another width in a range', (sound) => sound.set('descendant', { W: [0, 2, 600] })),
  damage('7.21.5-1', 'another width of all glyphs', (sound) =>
    sound.set('descendant', { W: undefined, DW: 600 }),
  ),
  damage('7.21.5-1', 'another width of a drawing', (sound) => sound.set('drawnFont', { Widths: [510] })),
  ...[1, 2, 3, 4].map((test) =>
    damage(`7.21.6-${test}`, 'a simple TrueType font', (sound) =>
      sound.set('drawnFont', { Subtype: 'TrueType' }),
    ),
  ),
  damage('7.21.7-1', 'no map to texts', (sound) => sound.set('font', { ToUnicode: undefined })),
  damage('7.21.7-1', 'a code without a text', (sound) => showInstead(sound, '<01>', '<03>')),
  damage('7.21.7-1', 'a range that ends before a code', (sound) =>
    setTexts(sound, '1 beginbfrange <0000> <0001> <0061> endbfrange'),
  ),
  damage('7.21.7-2', 'a text that is not a character', (sound) =>
    setTexts(sound, 'beginbfchar <0001> <0061> <0002> <FEFF> endbfchar'),
  ),
  damage('7.21.7-2', 'a range with a text of zero', (sound) =>
    setTexts(sound, 'beginbfrange <0001> <0002> [<0061> <0000>] endbfrange'),
  ),
  damage('7.21.8-1', 'the glyph for a missing character', (sound) => showInstead(sound, '0002', '0000')),
  damage('7.21.8-1', 'a drawing for a missing character', (sound) => {
    sound.set('drawnEncoding', { Differences: [1, '.notdef'] });
  }),
];

/** Gives the font of glyphs a CMap of its own. */
function setMap(sound: SoundDocument, entries: Record<string, unknown>): void {
  sound.set('font', { Encoding: sound.stream('/WMode 0 def', { CMapName: 'Own', ...entries }) });
}

function setTexts(sound: SoundDocument, map: string): void {
  sound.set('font', { ToUnicode: sound.stream(map) });
}

function showInstead(sound: SoundDocument, shown: string, other: string): void {
  sound.setContent((content) => content.replace(shown, other));
}
