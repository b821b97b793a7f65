import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import { requirementLabel } from '#catalogue/model/requirement-label.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import { cloneTemplate } from '#browser/clone-template.ts';
import { cloneTile } from '#browser/clone-tile.ts';
import { findPart } from '#browser/find-part.ts';

/** The links from a question to the requirements at each level: built in the browser, since a page would repeat them for every skill. */
export class AskedLinks {
  readonly #root: HTMLElement;
  readonly #data: CalculatorData;
  readonly #urls: Urls;

  constructor(root: HTMLElement, data: CalculatorData, urls: Urls) {
    this.#root = root;
    this.#data = data;
    this.#urls = urls;
  }

  /** Adds the links to the question about a skill, once. */
  fill(question: HTMLElement, skillId: string): void {
    const place = findPart(question, '.asked');
    if (place.querySelector('a')) return;
    const { role, scale } = this.#data;
    const skill = role.skills.find(({ id }) => id === skillId);
    if (!skill) return;
    for (const [index, level] of role.levels.entries()) {
      const ask = skill.asks[index];
      const proficiency = scale[ask?.depth ?? -1];
      if (!ask || !proficiency) continue;
      const link = cloneTemplate(this.#root, `[data-asked-at="${CSS.escape(level.id)}"]`);
      link.setAttribute('href', this.#urls.requirement(role.id, skill.id, level.id));
      const label = requirementLabel({ row: { skill }, level, proficiency, mandatory: ask.mandatory });
      link.setAttribute('aria-label', label);
      link.append(cloneTile(this.#root, scale, ask));
      place.append(link);
    }
  }
}
