import {
  PDFArray,
  PDFCatalog,
  PDFDict,
  type PDFDocument,
  PDFHeader,
  PDFName,
  PDFPageLeaf,
  PDFPageTree,
  PDFStreamWriter,
  PDFString,
} from '@cantoo/pdf-lib';
import { joinGlyphs } from './join-glyphs.ts';
import { numberElements } from './number-elements.ts';

/** The metadata of a document. */
export interface PdfMetadata {
  title: string;
  author: string;
  subject: string;
  /** A language tag, such as `en`. */
  language: string;
  /** The day of the document's version, such as `2026-11-22`, or undefined to leave out its dates. */
  day: string | undefined;
}

/** The number of objects in a compressed stream; a higher one hardly makes the file smaller. */
const OBJECTS_PER_STREAM = 2000;

/** Returns the page number, from 1, of each link target by name. */
export function findPages(document: PDFDocument): Map<string, number> {
  const numberByPage = new Map(document.getPages().map(({ ref }, index) => [ref, index + 1]));
  const places = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  return new Map(
    places?.keys().flatMap((name) => {
      const page = numberByPage.get(places.lookup(name, PDFArray).get(0) as never);
      return page === undefined ? [] : [[name.decodeText(), page] as const];
    }),
  );
}

/** Sets the metadata of a printed document, joins its text, and packs its objects into compressed streams. */
export async function packPdf(document: PDFDocument, metadata: PdfMetadata): Promise<Uint8Array> {
  document.setTitle(metadata.title, { showInWindowTitleBar: true });
  document.setAuthor(metadata.author);
  document.setSubject(metadata.subject);
  document.catalog.set(PDFName.of('Lang'), PDFString.of(metadata.language));
  setDay(document, metadata.day);
  for (const page of document.getPages()) joinGlyphs(page);
  numberElements(document);
  makePagesPackable(document);
  // Chromium writes PDF 1.4, which does not know compressed objects.
  document.context.header = PDFHeader.forVersion(1, 7);
  return PDFStreamWriter.forContext(document.context, Infinity, true, OBJECTS_PER_STREAM).serializeToBuffer();
}

/** Turns pages into plain dictionaries, the only ones that `@cantoo/pdf-lib` 2.11 compresses. */
function makePagesPackable({ context }: PDFDocument): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFPageLeaf || object instanceof PDFPageTree || object instanceof PDFCatalog) {
      context.assign(ref, PDFDict.fromMapWithContext(object.asMap(), context));
    }
  }
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
