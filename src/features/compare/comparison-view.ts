import {
  compareAsks,
  groupByDomain,
  type Change,
  type Comparison,
  type ComparedLevel,
} from '#catalogue/assessment/compare.ts';
import type { AsksData } from '#catalogue/publish/data/asks-data.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import { formatNumber } from '#catalogue/text/words.ts';
import { createAskItem } from '#browser/ask-item.ts';
import { cloneTemplate } from '#browser/clone-template.ts';
import { findPart } from '#browser/find-part.ts';
import { asksOf, changeWords } from './change-words.ts';

/** Fills the counts and the lists of a comparison. */
export class ComparisonView {
  readonly #root: HTMLElement;
  readonly #urls: Urls;

  constructor(root: HTMLElement, urls: Urls) {
    this.#root = root;
    this.#urls = urls;
  }

  /** Shows what changes between two sides, and returns it. */
  show(data: AsksData, from: ComparedLevel, to: ComparedLevel): Comparison {
    const comparison = compareAsks(from, to);
    this.#list(data, 'carried', comparison.carried, to);
    this.#list(data, 'deeper', comparison.deeper, to);
    this.#list(data, 'added', comparison.added, to);
    this.#list(data, 'dropped', comparison.dropped, from);
    return comparison;
  }

  /** `side` is where the requirements stand that the changes lead to. */
  #list(data: AsksData, name: keyof Comparison, changes: readonly Change[], side: ComparedLevel): void {
    const mandatory = changes.filter(({ from, to }) => (to ?? from)?.mandatory);
    const count = findPart(this.#root, `[data-count="${name}"]`);
    findPart(count, 'strong').textContent = formatNumber(changes.length);
    findPart(count, '.mandatory-count').textContent = `${formatNumber(mandatory.length)} mandatory`;
    // A link to a list that is not shown would lead nowhere.
    if (changes.length > 0) count.setAttribute('href', `#${name}`);
    else count.removeAttribute('href');

    const section = findPart(this.#root, `[data-list="${name}"]`);
    section.hidden = changes.length === 0;
    const nameById = new Map(data.domains.map((domain) => [domain.id, domain.name]));
    const groups = groupByDomain(changes).map(([domain, inDomain]) => {
      const group = cloneTemplate(this.#root, '[data-group]');
      findPart(group, 'h3').textContent = nameById.get(domain) ?? domain;
      findPart(group, 'ul').append(...inDomain.map((change) => this.#item(data, change, side)));
      return group;
    });
    findPart(section, '.groups').replaceChildren(...groups);
  }

  #item(data: AsksData, change: Change, { role, level }: ComparedLevel): HTMLElement {
    return createAskItem(this.#root, data.scale, {
      name: change.skill.name,
      path: this.#urls.requirement(role.id, change.skill.id, role.levels[level]?.id ?? ''),
      asks: asksOf(change),
      words: changeWords(change, data.scale),
    });
  }
}
