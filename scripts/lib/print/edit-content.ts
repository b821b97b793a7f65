import { deflateSync, inflateSync } from 'node:zlib';
import { PDFName, PDFNumber, type PDFPage, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';

const [FILTER, LENGTH, FLATE] = [PDFName.of('Filter'), PDFName.of('Length'), PDFName.of('FlateDecode')];

/** Changes the operators of a page and compresses them. A page whose content is not one stream stays unchanged. */
export function editContent(page: PDFPage, edit: (operators: string) => string): void {
  const { context } = page.node;
  const ref = page.node.get(PDFName.of('Contents'));
  const stream = context.lookup(ref);
  if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) return;
  // Chromium does not compress a stream that would not become shorter, such as the one of a blank page.
  const isPacked = stream.dict.get(FILTER) === FLATE;
  if (!isPacked && stream.dict.has(FILTER)) return;
  const operators = Buffer.from(isPacked ? inflateSync(stream.contents) : stream.contents).toString('latin1');
  const plain = Buffer.from(edit(operators), 'latin1');
  const packed = deflateSync(plain, { level: 9 });
  const isShorter = packed.length < plain.length;
  const contents = isShorter ? packed : plain;
  if (isShorter) stream.dict.set(FILTER, FLATE);
  else stream.dict.delete(FILTER);
  stream.dict.set(LENGTH, PDFNumber.of(contents.length));
  context.assign(ref, PDFRawStream.of(stream.dict, contents));
}
