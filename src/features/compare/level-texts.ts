/** The texts of requirements, from the pages of levels; a page is fetched at the first use and kept, unless it did not come. */
export class LevelTexts {
  readonly #pages = new Map<string, Promise<Document>>();

  /**
   * The bar of a requirement, ready to be shown: from the page at one path, where the link to another path is at its head.
   * Undefined where there is none. Throws an Error if the page does not come.
   */
  async find(page: string, path: string): Promise<Node | undefined> {
    const loading = this.#pages.get(page) ?? fetchPage(page);
    this.#pages.set(page, loading);
    try {
      const links = (await loading).querySelectorAll(`.head a[href="${CSS.escape(path)}"]`);
      const text = [...links].at(-1)?.closest('.head')?.nextElementSibling;
      return text?.matches('.text') ? document.importNode(text, true) : undefined;
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
