import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import { requirementLabel } from '#catalogue/model/requirement-label.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import { cloneTemplate } from '#browser/clone-template.ts';
import { cloneTile } from '#browser/clone-tile.ts';
import { findPart } from '#browser/find-part.ts';

/** Links from a question to the requirement at each level, created in the browser to keep the page small. */
export class AskedLinks {
  readonly #root: HTMLElement;
  readonly #data: CalculatorData;
  readonly #urls: Urls;

  constructor(root: HTMLElement, data: CalculatorData, urls: Urls) {
    this.#root = root;
    this.#data = data;
    this.#urls = urls;
  }

  fill(question: HTMLElement, skillId: string, path: readonly number[]): void {
    const place = findPart(question, '.asked');
    const { role, scale } = this.#data;
    const skill = role.skills.find(({ id }) => id === skillId);
    if (!skill) return;
    for (const link of place.querySelectorAll('a')) link.remove();
    for (const index of path) {
      const [level, ask] = [role.levels[index], skill.asks[index]];
      if (!level || !ask) continue;
      const proficiency = scale[ask.depth];
      const link = cloneTemplate(this.#root, `[data-asked-at="${CSS.escape(level.id)}"]`);
      link.setAttribute('href', this.#urls.requirement(role.id, skill.id, level.id));
      const label = requirementLabel({ row: { skill }, level, proficiency, mandatory: ask.mandatory });
      // The label begins with the visible text of the link.
      link.setAttribute('aria-label', `${link.textContent.trim()} ${label}`);
      link.append(cloneTile(this.#root, scale, ask));
      place.append(link);
    }
  }
}
