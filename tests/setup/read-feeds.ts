import { readFileSync } from 'node:fs';
import { openBrowser } from '../../scripts/lib/browser/browser.ts';

/** The parts of a feed that feed readers use. */
export interface SeenFeed {
  root: string;
  faults: string[];
  id: string;
  updated: string;
  author: string;
  self: string;
  entries: { id: string; link: string; title: string; updated: string; author: string; html: string }[];
}

/** Reads Atom feeds in a browser, whose XML parser is strict. */
export async function readFeeds(files: readonly string[]): Promise<SeenFeed[]> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const texts = files.map((file) => readFileSync(file, 'utf8'));
    return await page.evaluate((sources) => {
      const textIn = (element: Element, selector: string): string =>
        element.querySelector(`:scope > ${selector}`)?.textContent ?? '';
      const linkIn = (element: Element, selector: string): string =>
        element.querySelector(`:scope > link${selector}`)?.getAttribute('href') ?? '';
      return sources.map((source) => {
        const parsed = new DOMParser().parseFromString(source, 'application/xml');
        const feed = parsed.documentElement;
        return {
          root: `${feed.namespaceURI ?? ''} ${feed.localName}`,
          faults: [...parsed.querySelectorAll('parsererror')].map(({ textContent }) => textContent),
          id: textIn(feed, 'id'),
          updated: textIn(feed, 'updated'),
          author: textIn(feed, 'author > name'),
          self: linkIn(feed, '[rel="self"]'),
          entries: [...feed.querySelectorAll(':scope > entry')].map((entry) => ({
            id: textIn(entry, 'id'),
            link: linkIn(entry, ''),
            title: textIn(entry, 'title[type="html"]'),
            updated: textIn(entry, 'updated'),
            author: textIn(entry, 'author > name'),
            html: textIn(entry, 'content[type="html"]'),
          })),
        };
      });
    }, texts);
  } finally {
    await browser.close();
  }
}
