import { findPart } from '#browser/find-part.ts';
import type { RoleProgress } from '#catalogue/assessment/progress.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import { formatNumber } from '#catalogue/text/words.ts';

/** Shows the reader's progress in the role answered last, with links to go on. */
export class GoOnBar {
  readonly #root: HTMLElement;
  readonly #urls: Urls;

  constructor(root: HTMLElement, urls: Urls) {
    this.#root = root;
    this.#urls = urls;
  }

  /** Shows the first role, with links to the others, or hides the bar if there is none. */
  show([last, ...others]: readonly RoleProgress[]): void {
    this.#root.hidden = last === undefined;
    if (last === undefined) return;
    const part = (selector: string): HTMLElement => findPart(this.#root, selector);
    part('[data-count]').textContent = countOf(last);
    part('[data-role]').textContent = last.name;
    const progress = findPart(this.#root, 'progress', HTMLProgressElement);
    progress.max = last.rows;
    progress.value = last.answered;
    part('[data-go]').setAttribute('href', this.#urls.calculator(last.id));
    part('[data-result]').setAttribute('href', this.#urls.result(last.id));
    const list = part('[data-others]');
    list.hidden = others.length === 0;
    list.querySelector('ul')?.replaceChildren(...others.map((role) => this.#itemOf(role)));
  }

  #itemOf(role: RoleProgress): HTMLElement {
    const item = document.createElement('li');
    const link = Object.assign(document.createElement('a'), { href: this.#urls.calculator(role.id) });
    link.textContent = `${role.name}: ${countOf(role)}`;
    item.append(link);
    return item;
  }
}

function countOf({ answered, rows }: RoleProgress): string {
  return `${formatNumber(answered)} of ${formatNumber(rows)}`;
}
