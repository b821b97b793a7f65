import { PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { packPdf } from './pack-pdf.ts';

const metadata = { title: 'Title', author: 'Author', subject: 'Subject', language: 'de', day: '2026-11-22' };
const contents = { headings: [], links: [], tables: [] };

/** Packs a document of two pages, the first of which has some content. */
async function pack(content: string): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  made.addPage().node.set(PDFName.of('Contents'), made.context.register(made.context.stream(content)));
  made.addPage();
  return packPdf(made, metadata, contents);
}

async function packed(content: string): Promise<PDFDocument> {
  return PDFDocument.load(await pack(content), { updateMetadata: false });
}

function xmpOf({ catalog }: PDFDocument): string {
  const stream = catalog.lookup(PDFName.of('Metadata'));
  return stream instanceof PDFRawStream ? Buffer.from(stream.contents).toString('utf8') : '';
}

test('sets metadata of both kinds', async () => {
  const document = await packed('');
  expect(document.getTitle()).toBe('Title');
  expect(document.getAuthor()).toBe('Author');
  expect(document.getSubject()).toBe('Subject');
  expect(document.getModificationDate()?.toISOString()).toBe('2026-11-22T00:00:00.000Z');
  expect(document.catalog.lookup(PDFName.of('Lang'), PDFString).asString()).toBe('de');
  expect(xmpOf(document)).toContain('>Title<');
});

test('gives the same bytes for the same document', async () => {
  expect(await pack('f')).toEqual(await pack('f'));
});

test.each([
  ['characters of its fonts', '[<00010002>-20<000A>]TJ', true],
  ['zeros across two glyphs', '<00100001> Tj', true],
  ['the box of a missing character', '<0000> Tj', false],
  ['such a box after other characters', '[<0001>-20<00020000>]TJ', false],
])('names PDF/UA-1 or not if a page has %s', async (_, operators, conforms) => {
  const document = await packed(`BT\n/F4 10 Tf\n${operators}\nET`);
  expect(xmpOf(document).includes('<pdfuaid:part>1')).toBe(conforms);
});
