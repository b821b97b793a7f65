import { PDFDocument, PDFName, PDFString } from 'pdf-lib';

/** What a document says of itself. */
interface PdfMetadata {
  title: string;
  author: string;
  subject: string;
  /** A language tag, such as `en`. */
  language: string;
}

/** A printed PDF with its metadata set, and its objects packed into compressed streams. */
export async function packPdf(printed: Uint8Array, metadata: PdfMetadata): Promise<Uint8Array> {
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  document.setTitle(metadata.title, { showInWindowTitleBar: true });
  document.setAuthor(metadata.author);
  document.setSubject(metadata.subject);
  document.catalog.set(PDFName.of('Lang'), PDFString.of(metadata.language));
  return document.save({ useObjectStreams: true });
}
