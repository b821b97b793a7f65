import type { ComparedLevel } from '#catalogue/assessment/compare.ts';
import { nextComparisons } from '#catalogue/overlap/next-comparisons.ts';
import type { AsksData } from '#catalogue/publish/data/asks-data.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import { findPart } from '#browser/find-part.ts';
import { sideName } from '#browser/side-name.ts';
import { levelIdOf } from './find-side.ts';

/** Shows a prompt and suggestions until there is a result, and announces the result to screen readers. */
export class StartBox {
  readonly #box: HTMLElement;
  readonly #urls: Urls;

  constructor(root: HTMLElement, urls: Urls) {
    this.#box = findPart(root, '.start');
    this.#urls = urls;
  }

  /** Shows a text, or only announces it if it is a result, since the page then shows it elsewhere. */
  tell(text: string, outcome: 'open' | 'result' | 'failure'): void {
    const place = findPart(this.#box, '[role="status"]');
    place.textContent = text;
    place.classList.toggle('visually-hidden', outcome === 'result');
    this.#box.dataset['outcome'] = outcome;
    findPart(this.#box, '.retry').hidden = outcome !== 'failure';
    this.#suggest([]);
  }

  suggestFrom({ roles }: AsksData, from: ComparedLevel): void {
    const links = nextComparisons(roles, from).map((to) => {
      const link = document.createElement('a');
      const [before, after] = [from, to].map((side) => ({ role: side.role.id, level: levelIdOf(side) }));
      link.href = this.#urls.compare(before, after);
      link.textContent = sideName(to);
      return link;
    });
    this.#suggest(links);
  }

  #suggest(links: readonly HTMLElement[]): void {
    const list = findPart(this.#box, '.from-here');
    list.hidden = links.length === 0;
    findPart(list, 'ul').replaceChildren(
      ...links.map((link) => {
        const item = document.createElement('li');
        item.append(link);
        return item;
      }),
    );
    // Suggestions for the picked level are more useful than general examples.
    findPart(this.#box, '.examples').hidden = links.length > 0;
  }
}
