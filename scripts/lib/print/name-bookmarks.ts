import { PDFDict, type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';

/**
 * Names the bookmarks of a printed document after its headings, unless their numbers differ. Chromium 153 reverses names that
 * run right to left, and loses spaces at line ends.
 */
export function nameBookmarks(document: PDFDocument, headings: readonly string[]): void {
  const outline = document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  const bookmarks = outline ? bookmarksBelow(outline) : [];
  if (bookmarks.length !== headings.length) return;
  for (const [index, bookmark] of bookmarks.entries()) {
    bookmark.set(PDFName.of('Title'), PDFHexString.fromText(headings[index] ?? ''));
  }
}

/** Returns every bookmark below another, each before its own children. */
function bookmarksBelow(parent: PDFDict): PDFDict[] {
  const found: PDFDict[] = [];
  let bookmark = parent.lookupMaybe(PDFName.of('First'), PDFDict);
  while (bookmark) {
    found.push(bookmark, ...bookmarksBelow(bookmark));
    bookmark = bookmark.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return found;
}
