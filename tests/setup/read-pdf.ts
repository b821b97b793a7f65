import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';

/** What a reader finds in a PDF. */
export interface ReadPdf {
  title: string;
  author: string;
  language: string;
  /** The text of each page above the footer, with its white space normalised. */
  pages: string[];
  /** The text of each page's footer. */
  footers: string[];
  /** Every address that the document links to, once. */
  links: Set<string>;
}

/** The margin below the text, in points: 18 mm. */
const FOOTER_HEIGHT = (18 / 25.4) * 72;

export async function readPdf(file: string): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  try {
    const document = await task.promise;
    const { info } = await document.getMetadata();
    const about: Record<string, unknown> = { ...info };
    const result: ReadPdf = {
      title: String(about['Title']),
      author: String(about['Author']),
      language: String(about['Language']),
      pages: [],
      footers: [],
      links: new Set(),
    };
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const texts = items.filter((item) => 'str' in item);
      result.pages.push(join(texts.filter((item) => !isInFooter(item))));
      result.footers.push(join(texts.filter(isInFooter)));
      for (const { url } of await page.getAnnotations()) if (url) result.links.add(url);
    }
    return result;
  } finally {
    await task.destroy();
  }
}

function isInFooter({ transform }: TextItem): boolean {
  return transform[5] < FOOTER_HEIGHT;
}

function join(items: TextItem[]): string {
  return items
    .map(({ str, hasEOL }) => (hasEOL ? `${str} ` : str))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
