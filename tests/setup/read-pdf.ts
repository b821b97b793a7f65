import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type {
  PDFDocumentProxy,
  PDFPageProxy,
  StructTreeNode,
  TextItem,
} from 'pdfjs-dist/types/src/display/api.js';
import { PAGE_MARGIN } from '#catalogue/publish/paper.ts';

/** A piece of text on a page; position and size are in points, from the lower left corner. */
interface PdfText {
  text: string;
  x: number;
  y: number;
  size: number;
}

/** A link on a page: to an address, or to a page of the document. */
interface PdfLink {
  url: string | undefined;
  /** The number of the page that it links to, from 1. */
  page: number | undefined;
  /** The text that it covers. */
  text: string;
}

/** An element of the structure that assistive technology reads. */
export interface PdfElement {
  role: string;
  text: string;
  /** Whether it refers to an object of the page, such as the area of a link. */
  hasObject: boolean;
  children: PdfElement[];
}

export interface PdfPage {
  width: number;
  height: number;
  /** The text between header and footer, with normalized white space. */
  text: string;
  header: string;
  footer: string;
  texts: PdfText[];
  links: PdfLink[];
  /** The roots of the page's part of the structure. */
  structure: PdfElement[];
}

/** A bookmark and its target. */
export interface PdfBookmark {
  title: string;
  /** From 1. */
  page: number;
  /** The upper edge of the target, in points from the bottom of the page. */
  y: number;
  below: PdfBookmark[];
}

/** The contents of a PDF. */
export interface ReadPdf {
  about: Record<'title' | 'author' | 'subject' | 'language', string>;
  isTagged: boolean;
  pages: PdfPage[];
  bookmarks: PdfBookmark[];
}

interface TextContent {
  texts: TextItem[];
  textById: Map<string, string>;
}

type TreeChild = StructTreeNode['children'][number];
type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

const POINTS_PER_MILLIMETER = 72 / 25.4;

export async function readPdf(file: string): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  try {
    const document = await task.promise;
    const { info } = await document.getMetadata();
    const about: Record<string, unknown> = Object.fromEntries(Object.entries(info));
    const marks = await document.getMarkInfo();
    const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
    const pages: PdfPage[] = [];
    for (const number of numbers) pages.push(await readPage(document, await document.getPage(number)));
    return {
      about: {
        title: String(about['Title']),
        author: String(about['Author']),
        subject: String(about['Subject']),
        language: String(about['Language']),
      },
      isTagged: marks?.Marked === true,
      pages,
      bookmarks: await readBookmarks(document, await document.getOutline()),
    };
  } finally {
    await task.destroy();
  }
}

/** Returns every element of a structure that has a role, in reading order. */
export function elementsOf(roots: readonly PdfElement[], role: string): PdfElement[] {
  return roots.flatMap((element) => [
    ...(element.role === role ? [element] : []),
    ...elementsOf(element.children, role),
  ]);
}

async function readPage(document: PDFDocumentProxy, page: PDFPageProxy): Promise<PdfPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const { texts, textById } = await readTexts(page);
  const isAbove = ({ transform }: TextItem): boolean =>
    transform[5] > height - PAGE_MARGIN.top * POINTS_PER_MILLIMETER;
  const isBelow = ({ transform }: TextItem): boolean =>
    transform[5] < PAGE_MARGIN.bottom * POINTS_PER_MILLIMETER;
  const body = texts.filter((item) => !isAbove(item) && !isBelow(item));
  const tree = await page.getStructTree();
  return {
    width,
    height,
    text: join(body),
    header: join(texts.filter(isAbove)),
    footer: join(texts.filter(isBelow)),
    texts: body
      .filter(({ str }) => str.trim() !== '')
      .map(({ str, transform }) => ({
        text: str,
        x: transform[4],
        y: transform[5],
        size: Math.hypot(transform[2], transform[3]),
      })),
    links: await readLinks(document, page, texts),
    structure: tree.children.flatMap((child) => elementOf(child, textById)),
  };
}

async function readTexts(page: PDFPageProxy): Promise<TextContent> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts: TextItem[] = [];
  const textById = new Map<string, string>();
  // The types of pdfjs-dist do not say that an id may be missing.
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if ('str' in item) {
      texts.push(item);
      const id = open.findLast((candidate) => candidate !== undefined);
      if (id !== undefined) textById.set(id, `${textById.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
    } else if (item.type === 'endMarkedContent') {
      open.pop();
    } else {
      open.push(item.id);
    }
  }
  return { texts, textById };
}

async function readLinks(
  document: PDFDocumentProxy,
  page: PDFPageProxy,
  texts: TextItem[],
): Promise<PdfLink[]> {
  const annotations = await page.getAnnotations();
  return Promise.all(
    annotations
      .filter(({ subtype }) => subtype === 'Link')
      .map(async ({ url, dest, rect }: { url?: string; dest?: string; rect: number[] }) => ({
        url,
        page: dest === undefined ? undefined : (await placeOf(document, dest))?.page,
        text: join(texts.filter((item) => isInside(item, rect))),
      })),
  );
}

function isInside(
  { transform, width }: TextItem,
  [left = 0, bottom = 0, right = 0, top = 0]: number[],
): boolean {
  const [x, y] = [Number(transform[4]), Number(transform[5])];
  const middle = x + width / 2;
  return middle >= left && middle <= right && y >= bottom && y <= top;
}

/** Returns the page, from 1, and the upper edge of a destination. */
async function placeOf(
  document: PDFDocumentProxy,
  destination: string | unknown[] | null,
): Promise<{ page: number; y: number } | undefined> {
  const place = typeof destination === 'string' ? await document.getDestination(destination) : destination;
  if (!place) return undefined;
  const [ref, , , y] = place;
  return { page: (await document.getPageIndex(ref as never)) + 1, y: Number(y) };
}

async function readBookmarks(document: PDFDocumentProxy, outline: Outline | null): Promise<PdfBookmark[]> {
  return Promise.all(
    (outline ?? []).map(async ({ title, dest, items }) => {
      const place = await placeOf(document, dest);
      return {
        title,
        page: place?.page ?? 0,
        y: place?.y ?? 0,
        below: await readBookmarks(document, items as Outline),
      };
    }),
  );
}

function elementOf(node: TreeChild, textById: Map<string, string>): PdfElement[] {
  if (!('children' in node)) return [];
  const own = node.children.map((child) => ('id' in child ? (textById.get(child.id) ?? '') : undefined));
  const children = node.children.flatMap((child) => elementOf(child, textById));
  let index = 0;
  const parts = own.map((text) => text ?? children[index++]?.text ?? '');
  const hasObject = node.children.some((child) => 'type' in child && child.type === 'object');
  return [{ role: node.role, hasObject, text: parts.join('').replace(/\s+/g, ' ').trim(), children }];
}

function join(items: TextItem[]): string {
  return items
    .map(({ str, hasEOL }) => (hasEOL ? `${str} ` : str))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
