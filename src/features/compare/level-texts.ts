/** The first text of a requirement's block, without what follows it and what the level below asks. */
const BAR = '.text:not(:is(.below, .quiet) *)';

/** The texts of requirements, from the pages of levels; a page is fetched at the first use and kept, unless it did not come. */
export class LevelTexts {
  readonly #pages = new Map<string, Promise<Document>>();

  /**
   * The bar of a requirement, ready to be shown: from the page at one path, where the link to another path is in its block.
   * Undefined where there is none. Throws an Error if the page does not come.
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
  if (!response.ok) throw new Error(`${path} was answered with ${String(response.status)}`);
  const html = await response.text();
  // The policy of this page refuses the styles in the head of another, and says so in the console.
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return new DOMParser().parseFromString(main, 'text/html');
}
