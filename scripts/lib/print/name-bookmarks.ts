import { PDFDict, type PDFDocument, PDFHexString, PDFName } from 'pdf-lib';

/**
 * Names the bookmarks of a printed document after its headings, in the order of the document. Chromium takes their
 * names from what it paints, which runs right to left where the letters do, and loses the space at a line's end.
 * A document with another number of bookmarks keeps those that it has.
 */
export function nameBookmarks(document: PDFDocument, headings: readonly string[]): void {
  const outline = document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  const bookmarks = outline ? bookmarksBelow(outline) : [];
  if (bookmarks.length !== headings.length) return;
  for (const [index, bookmark] of bookmarks.entries()) {
    bookmark.set(PDFName.of('Title'), PDFHexString.fromText(headings[index] ?? ''));
  }
}

/** Every bookmark below another one, each before its own. */
function bookmarksBelow(parent: PDFDict): PDFDict[] {
  const found: PDFDict[] = [];
  let bookmark = parent.lookupMaybe(PDFName.of('First'), PDFDict);
  while (bookmark) {
    found.push(bookmark, ...bookmarksBelow(bookmark));
    bookmark = bookmark.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return found;
}
