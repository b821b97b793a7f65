import { join } from 'node:path';
import type { Role } from '#catalogue/model/catalogue.ts';
import {
  PRINTED_DOCUMENTS,
  PRINTED_PAPERS,
  type Paper,
  type PrintedDocument,
} from '#catalogue/publish/paper.ts';
import { readPdf, type PdfBookmark, type ReadPdf } from './read-pdf.ts';
import { largestRole, required } from './read-site.ts';
import { referenceSite, sites, type ReadSite } from './sites.ts';
import { sampled } from './thorough.ts';

/** How many PDFs a role has. */
const KINDS = PRINTED_DOCUMENTS.length * PRINTED_PAPERS.length;

/** A PDF of a site that was built for the tests. */
export interface PrintedFile {
  site: ReadSite;
  role: Role;
  /** The role's, for the names of tests. */
  id: string;
  document: PrintedDocument;
  paper: Paper;
  file: string;
}

/** Every PDF that was printed of any site. */
const allFiles: readonly PrintedFile[] = sites
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

/**
 * The PDFs that are read: all of them, or those of the largest role and of unusual shapes, and one of each other role, each
 * of another kind or on another paper than that of the role before.
 */
export const printedFiles: readonly PrintedFile[] = sampled(
  allFiles,
  ({ site, role }, index) =>
    site !== referenceSite ||
    role === largestRole(site.catalogue) ||
    index % KINDS === site.catalogue.roles.indexOf(role) % KINDS,
);

/** A PDF as it was read. */
export interface ReadPrinted extends ReadPdf {
  /** The bookmarks as a list: each before those below it. */
  allBookmarks: PdfBookmark[];
}

export async function readPrinted({ file }: PrintedFile): Promise<ReadPrinted> {
  const pdf = await readPdf(file);
  return { ...pdf, allBookmarks: flatten(pdf.bookmarks) };
}

function flatten(bookmarks: readonly PdfBookmark[]): PdfBookmark[] {
  return bookmarks.flatMap((bookmark) => [bookmark, ...flatten(bookmark.below)]);
}
