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
} from '@cantoo/pdf-lib';
import { completeStructure } from './accessible/complete-structure.ts';
import { figuresOfPages } from './accessible/figures-of-pages.ts';
import { markArtifacts } from './accessible/mark-artifacts.ts';
import { readStructureTree, type StructureElement } from './accessible/structure-tree.ts';
import { editContent } from './edit-content.ts';
import { joinGlyphs } from './join-glyphs.ts';
import { nameBookmarks } from './name-bookmarks.ts';
import { numberElements } from './number-elements.ts';
import type { PdfMetadata } from './pdf-metadata.ts';
import type { PageContents } from './read-contents.ts';
import { setMetadata } from './set-metadata.ts';

/** The number of objects in a compressed stream; a higher one hardly makes the file smaller. */
const OBJECTS_PER_STREAM = 2000;

/** Matches a string of two-byte glyphs with the glyph 0, the box for a character that no font has. */
const MISSING_GLYPH = /<(?:[0-9A-F]{4})*?0000/;

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

/**
 * Sets the metadata of a printed document, completes its structure by the contents of its page, joins its text, and packs
 * its objects into compressed streams.
 */
export async function packPdf(
  document: PDFDocument,
  metadata: PdfMetadata,
  contents: PageContents,
): Promise<Uint8Array> {
  nameBookmarks(document, contents.headings);
  const elements = readStructureTree(document);
  completeStructure(document, elements, contents);
  // A document with boxes for missing characters does not conform to PDF/UA, so its metadata must not say so.
  setMetadata(document, metadata, editPages(document, elements));
  numberElements(document);
  makePagesPackable(document);
  // Chromium writes PDF 1.4, which does not know compressed objects.
  document.context.header = PDFHeader.forVersion(1, 7);
  return PDFStreamWriter.forContext(document.context, Infinity, true, OBJECTS_PER_STREAM).serializeToBuffer();
}

/** Edits the content of all pages. Returns whether fonts have every character. */
function editPages(document: PDFDocument, elements: readonly StructureElement[]): boolean {
  const figuresOf = figuresOfPages(elements);
  let hasAll = true;
  for (const page of document.getPages()) {
    editContent(page, (operators) => {
      const joined = joinGlyphs(operators, page);
      hasAll &&= !MISSING_GLYPH.test(joined);
      return markArtifacts(joined, figuresOf(page.ref));
    });
  }
  return hasAll;
}

/** Turns pages into plain dictionaries, the only ones that `@cantoo/pdf-lib` 2.11 compresses. */
function makePagesPackable({ context }: PDFDocument): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFPageLeaf || object instanceof PDFPageTree || object instanceof PDFCatalog) {
      context.assign(ref, PDFDict.fromMapWithContext(object.asMap(), context));
    }
  }
}
