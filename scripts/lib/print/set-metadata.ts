import { PDFDict, type PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { xmpPacket } from './accessible/xmp-packet.ts';
import type { PdfMetadata } from './pdf-metadata.ts';

/**
 * Sets the metadata of a document, in the form of PDF 1.4 and as XMP, which Chromium 153 does not write. The XMP states
 * whether the document conforms to PDF/UA-1.
 */
export function setMetadata(document: PDFDocument, metadata: PdfMetadata, conforms: boolean): void {
  const { catalog, context } = document;
  document.setTitle(metadata.title, { showInWindowTitleBar: true });
  document.setAuthor(metadata.author);
  document.setSubject(metadata.subject);
  catalog.set(PDFName.of('Lang'), PDFString.of(metadata.language));
  setDay(document, metadata.day);
  // Not compressed, so that programs find it without reading the PDF.
  const packet = context.stream(xmpPacket(metadata, conforms), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(packet));
}

/** Sets both dates, or removes those of the printing, so that the same content gives the same bytes on any day. */
function setDay(document: PDFDocument, day: string | undefined): void {
  if (day !== undefined) {
    const date = new Date(`${day}T00:00:00Z`);
    document.setCreationDate(date);
    document.setModificationDate(date);
    return;
  }
  const info = document.context.lookupMaybe(document.context.trailerInfo.Info, PDFDict);
  for (const name of ['CreationDate', 'ModDate']) info?.delete(PDFName.of(name));
}
