import { PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { joinGlyphs } from './join-glyphs.ts';

/** The widths of a font in a PDF, in thousandths of its size. */
interface SmallFont {
  /** The lists and ranges of the entry `W`. */
  widths?: (number | number[])[];
  /** The entry `DW`, the width of every other glyph. */
  common?: number;
}

/** The widths of the glyphs 1 to 4 in the default font, in thousandths of its size. */
const WIDTHS = [500, 612, 248, 1000];
const FONT: SmallFont = { widths: [1, WIDTHS] };

/** Returns a page whose resources name the font as F4, and a font without descendants as F5. */
async function pageWith({ widths, common }: SmallFont): Promise<PDFPage> {
  const made = await PDFDocument.create();
  const page = made.addPage();
  const { context } = made;
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
  page.node.set(PDFName.of('Resources'), context.obj({ Font: fonts }));
  return page;
}

/** Returns the content of a page after joining its glyphs. */
async function join(content: string, font = FONT): Promise<string> {
  return joinGlyphs(content, await pageWith(font));
}

/** Returns a text object like Chromium's, of glyphs and moves such as `<0001> Tj\n5 0 Td <0002> Tj\n`. */
function textObject(glyphs: string, size: number | string = 10): string {
  return `BT\n/F4 ${String(size)} Tf\n1 0 0 -1 60 55 Tm\n${glyphs}ET\n`;
}

function hexOf(glyphs: readonly number[]): string {
  return glyphs.map((glyph) => glyph.toString(16).toUpperCase().padStart(4, '0')).join('');
}

/**
 * Returns each glyph of a text object with its place, in thousandths of the font's size from the start. Like a viewer, it
 * adds moves, and subtracts numbers between strings.
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

/** Checks that a text object has the same glyphs, each within a thousandth of the size from its former place. */
function expectSamePlaces(joined: string, original: string): void {
  const before = placesOf(original);
  const after = placesOf(joined);
  expect(after.map(({ glyph }) => glyph)).toEqual(before.map(({ glyph }) => glyph));
  const distances = before.map(({ place }, index) => Math.abs(place - (after[index]?.place ?? Number.NaN)));
  expect(Math.max(...distances)).toBeLessThanOrEqual(1);
}

/** Yields reproducible pseudorandom numbers from 0 to below 1. */
function* randomNumbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** Returns a text object of strings of one to three glyphs, with moves of up to twice the size, some to the left. */
function randomText(random: Iterator<number, never>, strings: number): string {
  const next = (): number => random.next().value;
  const size = Math.round(400 + next() * 2000) / 100;
  const parts = Array.from({ length: strings }, (_, index) => {
    const glyphs = Array.from({ length: 1 + Math.floor(next() * 3) }, () => 1 + Math.floor(next() * 4));
    // Chromium leaves out a zero before the decimal point.
    const move = (size * (next() * 2.5 - 0.5)).toFixed(5).replace(/^(-?)0\./, '$1.');
    return `${index === 0 ? '' : `${move} 0 Td `}<${hexOf(glyphs)}> Tj\n`;
  });
  return textObject(parts.join(''), size);
}

test('joins adjacent glyphs into one string', async () => {
  expect(await join(textObject('<0001> Tj\n5 0 Td <0002> Tj\n6.12 0 Td <00030004> Tj\n'))).toBe(
    textObject('[<0001000200030004>]TJ\n'),
  );
});

test('turns a gap between glyphs into a correction', async () => {
  expect(await join(textObject('<0001> Tj\n5.2 0 Td <0002> Tj\n'))).toBe(textObject('[<0001>-20<0002>]TJ\n'));
});

test('measures a gap after several glyphs from the first of them', async () => {
  expect(await join(textObject('<00010001> Tj\n10.2 0 Td <0002> Tj\n'))).toBe(
    textObject('[<00010001>-20<0002>]TJ\n'),
  );
});

test.each(['-5', '-.5', '-23.0625'])('preserves a move of %s to the left', async (move) => {
  const original = textObject(`<0001> Tj\n${move} 0 Td <0002> Tj\n7 0 Td <0003> Tj\n`);
  const joined = await join(original);
  expect(joined).not.toContain('Td');
  expectSamePlaces(joined, original);
});

test('preserves a move before the first glyph', async () => {
  const original = textObject('3.5 0 Td <0001> Tj\n6 0 Td <0002> Tj\n');
  const joined = await join(original);
  expect(joined).not.toContain('Td');
  expectSamePlaces(joined, original);
});

test('does not add up rounding errors over many glyphs', async () => {
  const moves = Array.from({ length: 200 }, () => '5.00049 0 Td <0001> Tj\n');
  const original = textObject(`<0001> Tj\n${moves.join('')}`);
  const joined = await join(original);
  expect(joined).not.toContain('Td');
  expectSamePlaces(joined, original);
});

test('preserves order and place of glyphs for random moves and sizes', async () => {
  const random = randomNumbers(20_261_122);
  const originals = Array.from({ length: 60 }, () => randomText(random, 40));
  const joined = (await join(originals.join(''))).split(/(?<=ET\n)/);
  expect(joined).toHaveLength(originals.length);
  for (const [index, original] of originals.entries()) {
    expect(joined[index]).not.toContain('Td');
    expectSamePlaces(joined[index] ?? '', original);
  }
});

test('leaves the operators around a text unchanged', async () => {
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
])('leaves a text with %s unchanged, and joins those beside it', async (_, glyphs) => {
  const [plain, joined] = [textObject('<0001> Tj\n5 0 Td <0002> Tj\n'), textObject('[<00010002>]TJ\n')];
  expect(await join(`${plain}${textObject(glyphs)}${plain}`)).toBe(`${joined}${textObject(glyphs)}${joined}`);
});

test.each([
  ['has no descendants', 'F5'],
  ['the page does not name', 'F6'],
])('leaves a text in a font that %s unchanged', async (_, font) => {
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
  ['in a font without lists', { common: 880 }, 3, 880],
  ['in a font without widths', {}, 3, 1000],
])('knows the width of a glyph that is %s', async (_, font, glyph, width) => {
  const hex = hexOf([glyph]);
  expect(await join(textObject(`<${hex}> Tj\n${String(width / 100)} 0 Td <${hex}> Tj\n`), font)).toBe(
    textObject(`[<${hex}${hex}>]TJ\n`),
  );
});

test('leaves a page without fonts unchanged', async () => {
  const content = textObject('<0001> Tj\n5 0 Td <0002> Tj\n');
  const page = await pageWith(FONT);
  page.node.Resources()?.delete(PDFName.of('Font'));
  expect(joinGlyphs(content, page)).toBe(content);
});
