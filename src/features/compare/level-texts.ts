/** Selects the bar in a requirement's block, without its quieter texts and the text of the level below. */
const BAR = '.text:not(:is(.below, .quiet) *)';

/** Finds texts of requirements on the pages of levels; each page is fetched once, and again only if that failed. */
export class LevelTexts {
  readonly #pages = new Map<string, Promise<Document>>();

  /**
   * Returns the bar of the requirement with the permalink `path`, as a node from the level's `page`, or undefined if it
   * has none. Throws an Error if the page cannot be fetched.
   */
  async find(page: string, path: string): Promise<Node | undefined> {
    const loading = this.#pages.get(page) ?? fetchPage(page);
    this.#pages.set(page, loading);
    try {
      const link = (await loading).querySelector(`:is(article, .item) a[href="${CSS.escape(path)}"]`);
      const text = link?.closest('article, .item')?.querySelector(BAR);
      return text ? document.importNode(text, true) : undefined;
    } catch (error) {
      this.#pages.delete(page);
      throw error;
    }
  }
}

async function fetchPage(path: string): Promise<Document> {
  const response = await fetch(path);
  if (!response.ok)
    throw new Error(`${path} cannot be loaded: the server answered with ${String(response.status)}`);
  const html = await response.text();
  // The Content-Security-Policy would report the styles in the head of the other page to the console.
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return new DOMParser().parseFromString(main, 'text/html');
}
