import { deflateSync, inflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFNumber, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { editContent } from './edit-content.ts';

const LONG = 'q\n1 0 0 1 0 0 cm\nQ\n'.repeat(50);

/** Saves a page with one content stream, and reads it again. */
async function readPage(content: string, isPacked: boolean): Promise<PDFPage> {
  const made = await PDFDocument.create();
  const { node } = made.addPage();
  const stream = isPacked ? made.context.flateStream(content) : made.context.stream(content);
  node.set(PDFName.of('Contents'), made.context.register(stream));
  return (await PDFDocument.load(await made.save())).getPage(0);
}

function streamOf(page: PDFPage): PDFRawStream {
  const stream = page.node.context.lookup(page.node.get(PDFName.of('Contents')));
  if (stream instanceof PDFRawStream) return stream;
  throw new Error('the page has no single content stream');
}

/** Returns the content of a page, and whether it is compressed. */
function contentOf(page: PDFPage): { text: string; isPacked: boolean } {
  const { contents, dict } = streamOf(page);
  const isPacked = dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode');
  expect(dict.lookup(PDFName.of('Length'), PDFNumber).asNumber()).toBe(contents.length);
  return { text: Buffer.from(isPacked ? inflateSync(contents) : contents).toString('latin1'), isPacked };
}

test.each([
  ['compressed', true],
  ['not compressed', false],
])('edits and compresses a stream that is %s', async (_, isPacked) => {
  const page = await readPage(LONG, isPacked);
  editContent(page, (operators) => operators.replaceAll('cm', 'cm % é'));
  expect(contentOf(page)).toEqual({ text: LONG.replaceAll('cm', 'cm % é'), isPacked: true });
});

test('compresses as far as possible', async () => {
  const page = await readPage(LONG, true);
  editContent(page, (operators) => operators);
  expect(streamOf(page).contents.length).toBe(deflateSync(LONG, { level: 9 }).length);
});

test.each([
  ['compressed', true],
  ['not compressed', false],
])('does not compress a short stream that was %s', async (_, isPacked) => {
  const page = await readPage('q Q', isPacked);
  editContent(page, (operators) => `${operators}\n`);
  expect(contentOf(page)).toEqual({ text: 'q Q\n', isPacked: false });
});

test('leaves a stream with another compression unchanged', async () => {
  const page = await readPage('00>', false);
  streamOf(page).dict.set(PDFName.of('Filter'), PDFName.of('ASCIIHexDecode'));
  editContent(page, () => 'other');
  expect(contentOf(page).text).toBe('00>');
});

test('leaves a page without content unchanged', async () => {
  const page = (await PDFDocument.create()).addPage();
  editContent(page, () => 'other');
  expect(page.node.get(PDFName.of('Contents'))).toBeUndefined();
});
