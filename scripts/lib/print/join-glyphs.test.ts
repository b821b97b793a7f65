import { inflateSync } from 'node:zlib';
import { PDFDict, PDFDocument, PDFName, PDFNumber, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { joinGlyphs } from './join-glyphs.ts';

/** The widths of a font as a PDF writes them, in thousandths of its size. */
interface SmallFont {
  /** Lists and ranges, as in the entry `W`. */
  widths?: (number | number[])[];
  /** The width of every other glyph: the entry `DW`. */
  common?: number;
}

/** How wide the glyphs 1 to 4 are in the font that most of these pages use, in thousandths of its size. */
const WIDTHS = [500, 612, 248, 1000];
const FONT: SmallFont = { widths: [1, WIDTHS] };

/** A page with one content stream, as it is read from a file. */
async function readPage(content: string, { font = FONT, isPacked = true } = {}): Promise<PDFPage> {
  const made = await PDFDocument.create();
  const { node } = made.addPage();
  const { context } = made;
  const { widths, common } = font;
  const descendant = {
    Type: 'Font',
    Subtype: 'CIDFontType2',
    ...(common === undefined ? {} : { DW: common }),
    ...(widths === undefined ? {} : { W: widths }),
  };
  const fonts = {
    F4: { Type: 'Font', Subtype: 'Type0', DescendantFonts: [context.register(context.obj(descendant))] },
    F5: { Type: 'Font', Subtype: 'Type3' },
  };
  node.set(PDFName.of('Resources'), context.obj({ Font: fonts }));
  const stream = isPacked ? context.flateStream(content) : context.stream(content);
  node.set(PDFName.of('Contents'), context.register(stream));
  const read = await PDFDocument.load(await made.save());
  return read.getPage(0);
}

function streamOf(page: PDFPage): PDFRawStream {
  const stream = page.node.context.lookup(page.node.get(PDFName.of('Contents')));
  if (stream instanceof PDFRawStream) return stream;
  throw new Error('the page has no content stream of its own');
}

function contentOf(page: PDFPage): string {
  return inflateSync(streamOf(page).contents).toString('latin1');
}

/** The content stream of a page after its glyphs are joined. */
async function join(content: string, font = FONT): Promise<string> {
  const page = await readPage(content, { font });
  joinGlyphs(page);
  return contentOf(page);
}

/** A text object of glyphs and moves, such as `<0001> Tj\n5 0 Td <0002> Tj\n`, as Chromium writes it. */
function textObject(glyphs: string, size: number | string = 10): string {
  return `BT\n/F4 ${String(size)} Tf\n1 0 0 -1 60 55 Tm\n${glyphs}ET\n`;
}

function hexOf(glyphs: readonly number[]): string {
  return glyphs.map((glyph) => glyph.toString(16).toUpperCase().padStart(4, '0')).join('');
}

/**
 * Each glyph of a text object and its place, in thousandths of the font's size from the start of the text, read as a
 * viewer reads it: a move counts from the last one, and a number between strings moves to the left.
 */
function placesOf(text: string, widths = WIDTHS): { glyph: number; place: number }[] {
  const size = Number(/ ([\d.]+) Tf/.exec(text)?.[1]);
  const places: { glyph: number; place: number }[] = [];
  let line = 0;
  let place = 0;
  for (const { groups } of text.matchAll(
    /(?<move>-?[\d.]+) 0 Td|<(?<hex>[\dA-F]*)>|(?<correction>-?[\d.]+)(?=<)/g,
  )) {
    if (groups?.['move'] !== undefined) {
      line += (Number(groups['move']) / size) * 1000;
      place = line;
    } else if (groups?.['correction'] !== undefined) {
      place -= Number(groups['correction']);
    } else {
      for (const code of groups?.['hex']?.match(/.{4}/g) ?? []) {
        const glyph = Number.parseInt(code, 16);
        places.push({ glyph, place });
        place += widths[glyph - 1] ?? Number.NaN;
      }
    }
  }
  return places;
}

/** Checks that a text object shows the same glyphs, each within a thousandth of the size from where it was. */
function expectSamePlaces(joined: string, original: string): void {
  const before = placesOf(original);
  const after = placesOf(joined);
  expect(after.map(({ glyph }) => glyph)).toEqual(before.map(({ glyph }) => glyph));
  const distances = before.map(({ place }, index) => Math.abs(place - (after[index]?.place ?? Number.NaN)));
  expect(Math.max(...distances)).toBeLessThanOrEqual(1);
}

/** Numbers from 0 to below 1 that look random and are the same each time. */
function* randomNumbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** A text object of many strings of one to three glyphs with moves of up to twice the size, some of them to the left. */
function randomText(random: Iterator<number, never>, strings: number): string {
  const next = (): number => random.next().value;
  const size = Math.round(400 + next() * 2000) / 100;
  const parts = Array.from({ length: strings }, (_, index) => {
    const glyphs = Array.from({ length: 1 + Math.floor(next() * 3) }, () => 1 + Math.floor(next() * 4));
    // As Chromium writes it: nothing before the point where there is nothing to write.
    const move = (size * (next() * 2.5 - 0.5)).toFixed(5).replace(/^(-?)0\./, '$1.');
    return `${index === 0 ? '' : `${move} 0 Td `}<${hexOf(glyphs)}> Tj\n`;
  });
  return textObject(parts.join(''), size);
}

test('glyphs that stand side by side become one string', async () => {
  expect(await join(textObject('<0001> Tj\n5 0 Td <0002> Tj\n6.12 0 Td <00030004> Tj\n'))).toBe(
    textObject('[<0001000200030004>]TJ\n'),
  );
});

test('a gap between glyphs becomes a correction', async () => {
  expect(await join(textObject('<0001> Tj\n5.2 0 Td <0002> Tj\n'))).toBe(textObject('[<0001>-20<0002>]TJ\n'));
});

test('a gap after several glyphs counts from the first of them', async () => {
  expect(await join(textObject('<00010001> Tj\n10.2 0 Td <0002> Tj\n'))).toBe(
    textObject('[<00010001>-20<0002>]TJ\n'),
  );
});

test.each(['-5', '-.5', '-23.0625'])('a move of %s, to the left, is kept', async (move) => {
  const original = textObject(`<0001> Tj\n${move} 0 Td <0002> Tj\n7 0 Td <0003> Tj\n`);
  const joined = await join(original);
  expect(joined).not.toContain('Td');
  expectSamePlaces(joined, original);
});

test('a move before the first glyph is kept', async () => {
  const original = textObject('3.5 0 Td <0001> Tj\n6 0 Td <0002> Tj\n');
  const joined = await join(original);
  expect(joined).not.toContain('Td');
  expectSamePlaces(joined, original);
});

test('rounding does not add up over many glyphs', async () => {
  const moves = Array.from({ length: 200 }, () => '5.00049 0 Td <0001> Tj\n');
  const original = textObject(`<0001> Tj\n${moves.join('')}`);
  const joined = await join(original);
  expect(joined).not.toContain('Td');
  expectSamePlaces(joined, original);
});

test('whatever the moves and sizes, glyphs stay in order and in place', async () => {
  const random = randomNumbers(20_261_122);
  const originals = Array.from({ length: 60 }, () => randomText(random, 40));
  const joined = (await join(originals.join(''))).split(/(?<=ET\n)/);
  expect(joined).toHaveLength(originals.length);
  for (const [index, original] of originals.entries()) {
    expect(joined[index]).not.toContain('Td');
    expectSamePlaces(joined[index] ?? '', original);
  }
});

test('a shorter stream has its own length', async () => {
  const random = randomNumbers(7);
  const page = await readPage(randomText(random, 200));
  const before = streamOf(page).contents.length;
  joinGlyphs(page);
  const { contents, dict } = streamOf(page);
  expect(contents.length).toBeLessThan(before);
  expect(dict.lookup(PDFName.of('Length'), PDFNumber).asNumber()).toBe(contents.length);
});

test('what stands around a text stays', async () => {
  const before = '.24 0 0 -.24 0 842 cm\nq\n/Span <</Lang (\u00e9\u0000)>> BDC\n';
  const text = (glyphs: string): string => `${before}${textObject(glyphs)}EMC\n/X7 Do\n`;
  expect(await join(text('<0001> Tj\n5 0 Td <0002> Tj\n').repeat(2))).toBe(
    text('[<00010002>]TJ\n').repeat(2),
  );
});

test.each([
  ['marked content', '/Span<</ActualText (fi) >> BDC\n<0001> Tj\nEMC\n5 0 Td <0002> Tj\n'],
  ['a move upwards', '<0001> Tj\n5 2 Td <0002> Tj\n'],
  ['another font', '<0001> Tj\n/F5 10 Tf\n5 0 Td <0002> Tj\n'],
  ['spacing', '2 Tc\n<0001> Tj\n5 0 Td <0002> Tj\n'],
  ['a string in parentheses', '(ET) Tj\n5 0 Td <0002> Tj\n'],
  ['a move after the last glyph', '<0001> Tj\n5 0 Td '],
  ['no glyphs', ''],
])('a text with %s stays as it is, and those beside it do not', async (_, glyphs) => {
  const [plain, joined] = [textObject('<0001> Tj\n5 0 Td <0002> Tj\n'), textObject('[<00010002>]TJ\n')];
  expect(await join(`${plain}${textObject(glyphs)}${plain}`)).toBe(`${joined}${textObject(glyphs)}${joined}`);
});

test.each([
  ['has no descendants', 'F5'],
  ['the page does not name', 'F6'],
])('a text in a font that %s stays as it is', async (_, font) => {
  const content = textObject('<0001> Tj\n5 0 Td <0002> Tj\n').replace('F4', font);
  expect(await join(content)).toBe(content);
});

const listed: SmallFont = { widths: [3, [250, 333], 10, 12, 700, 20, [400], 30, 30, 150], common: 880 };

test.each([
  ['the first of a list', listed, 3, 250],
  ['the last of a list', listed, 4, 333],
  ['the first of a range', listed, 10, 700],
  ['inside a range', listed, 11, 700],
  ['the last of a range', listed, 12, 700],
  ['a list of one', listed, 20, 400],
  ['a range of one', listed, 30, 150],
  ['before a list', listed, 2, 880],
  ['behind a list', listed, 5, 880],
  ['behind a range', listed, 13, 880],
  ['in a font that lists none', { common: 880 }, 3, 880],
  ['in a font that says nothing', {}, 3, 1000],
])('the width of a glyph that is %s is known', async (_, font, glyph, width) => {
  const hex = hexOf([glyph]);
  expect(await join(textObject(`<${hex}> Tj\n${String(width / 100)} 0 Td <${hex}> Tj\n`), font)).toBe(
    textObject(`[<${hex}${hex}>]TJ\n`),
  );
});

test('a stream that is not compressed, as that of a blank page, stays as it is', async () => {
  const page = await readPage('', { isPacked: false });
  joinGlyphs(page);
  expect(streamOf(page).contents).toHaveLength(0);
});

test('a page without fonts stays as it is', async () => {
  const content = textObject('<0001> Tj\n5 0 Td <0002> Tj\n');
  const page = await readPage(content);
  page.node.Resources()?.delete(PDFName.of('Font'));
  joinGlyphs(page);
  expect(page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict)).toBeUndefined();
  expect(contentOf(page)).toBe(content);
});
