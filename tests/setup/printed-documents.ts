import { join } from 'node:path';
import type { Role } from '#catalogue/model/catalogue.ts';
import {
  PRINTED_DOCUMENTS,
  PRINTED_PAPERS,
  type Paper,
  type PrintedDocument,
} from '#catalogue/publish/paper.ts';
import { readPdf, type PdfBookmark, type ReadPdf } from './read-pdf.ts';
import { required, type ReadSite } from './read-site.ts';
import { sites } from './sites.ts';

/** A PDF of one of the `sites`. */
export interface PrintedFile {
  site: ReadSite;
  role: Role;
  /** The id of the role, for the names of tests. */
  id: string;
  document: PrintedDocument;
  paper: Paper;
  file: string;
}

/** Every PDF that was printed for any of the `sites`. */
export const printedFiles: readonly PrintedFile[] = sites
  .flatMap((site) => site.printedRoles.map((role) => ({ site, role, id: role.id })))
  .flatMap((made) => PRINTED_DOCUMENTS.map((document) => ({ ...made, document })))
  .flatMap((made) => PRINTED_PAPERS.map((paper) => ({ ...made, paper })))
  .map((made) => {
    const { site, id, document, paper } = made;
    return {
      ...made,
      file: join(site.outDir, required(site.fileAt(site.urls.careerTrack(id, document, paper)))),
    };
  });

/** The contents of a PDF. */
export interface ReadPrinted extends ReadPdf {
  /** All bookmarks as a flat list, each before those below it. */
  allBookmarks: PdfBookmark[];
}

export async function readPrinted({ file }: PrintedFile): Promise<ReadPrinted> {
  const pdf = await readPdf(file);
  return { ...pdf, allBookmarks: flatten(pdf.bookmarks) };
}

function flatten(bookmarks: readonly PdfBookmark[]): PdfBookmark[] {
  return bookmarks.flatMap((bookmark) => [bookmark, ...flatten(bookmark.below)]);
}
