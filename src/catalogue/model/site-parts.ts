import { hostOf } from '#catalogue/community/repository-host.ts';
import {
  PRINTED_DOCUMENTS,
  PRINTED_PAPERS,
  type Paper,
  type PrintedDocument,
} from '#catalogue/publish/paper.ts';
import { partsSchema } from '#catalogue/schemas/site/parts.ts';
import type { Site } from './catalogue.ts';

/** A part of the site that site.yaml can switch off. */
export type Part = keyof Site['parts'];

export const PARTS = Object.keys(partsSchema.shape) as Part[];

/** Returns whether a site has a part. A part that depends on a missing setting is off. */
export function hasPart(site: Site, part: Part): boolean {
  if (part === 'pdfs') return pdfsOf(site).length > 0;
  return site.parts[part] && hasWhatItNeeds(site, part);
}

function hasWhatItNeeds(site: Site, part: Part): boolean {
  if (part === 'match') return site.parts.calculator;
  if (part === 'proposals') return hostOf(site) !== undefined;
  if (part === 'comments') return site.comments !== undefined;
  return true;
}

/** Explains which setting in site.yaml switches off a part, or some of the PDFs. */
export function explainOff(site: Site, part: Part): string {
  const { [part]: value, pdfs } = site.parts;
  if (value === false) return `site.yaml has "parts: { ${part}: false }"`;
  if (part === 'pdfs' && Array.isArray(pdfs)) return `site.yaml has "parts: { pdfs: [${pdfs.join(', ')}] }"`;
  if (part === 'match') return 'site.yaml has "parts: { calculator: false }"';
  return `site.yaml has no "${part === 'comments' ? 'comments' : 'repository'}"`;
}

/** The folders of `src/parts` that several parts of a site need, each with those parts. */
const SHARED_FOLDERS: Readonly<Record<string, readonly Part[]>> = {
  asks: ['data', 'compare', 'match', 'calculator'],
  // The calculator shows resources for missing skills.
  'skill-data': ['data', 'calculator'],
};

/** Returns whether a site has the routes of a folder of `src/parts`. Throws an Error for an unknown folder. */
export function hasFolderOfRoutes(site: Site, folder: string): boolean {
  const parts = SHARED_FOLDERS[folder] ?? [partOf(folder)];
  return parts.some((part) => hasPart(site, part));
}

function partOf(folder: string): Part {
  if (Object.hasOwn(partsSchema.shape, folder)) return folder as Part;
  throw new Error(`src/parts/${folder} is not named after a part of the site`);
}

export interface Pdf {
  document: PrintedDocument;
  paper: Paper;
}

/** Returns the PDFs of each role, in display order. */
export function pdfsOf({ parts: { pdfs } }: Site): Pdf[] {
  const all = PRINTED_DOCUMENTS.flatMap((document) => PRINTED_PAPERS.map((paper) => ({ document, paper })));
  if (typeof pdfs === 'boolean') return pdfs ? all : [];
  return all.filter((file) => pdfs.includes(pdfName(file)));
}

/** Returns the first PDF of a document, or undefined if the site has none for any paper. */
export function pdfOf(site: Site, document: PrintedDocument): Pdf | undefined {
  return pdfsOf(site).find((pdf) => pdf.document === document);
}

/** Returns the file name of a PDF without its extension, such as `career-track-letter`. */
export function pdfName({ document, paper }: Pdf): `${PrintedDocument}${'' | '-letter'}` {
  return paper === 'a4' ? document : `${document}-${paper}`;
}
