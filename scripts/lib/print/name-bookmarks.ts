import { PDFDict, type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';

/**
 * Names the bookmarks of a printed document after its headings: Chromium 153 takes their names from what it paints, reverses
 * those that run right to left, and loses spaces at line ends. A document whose bookmarks do not match its headings keeps its own.
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
