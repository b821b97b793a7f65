import type { Answers } from '#catalogue/assessment/answers.ts';
import type { Gap } from '#catalogue/assessment/gaps.ts';
import { ownValue } from '#catalogue/model/own-value.ts';
import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import type { RequirementTexts } from '#catalogue/publish/data/requirement-texts.ts';
import { requirementAnchor, type Urls } from '#catalogue/publish/urls.ts';
import { cloneTemplate } from '#browser/clone-template.ts';
import { parseHtml } from './parse-html.ts';

/** Lists what a level still asks for. Items are made once and kept, so that an answer shows at once. */
export class GapList {
  readonly #root: HTMLElement;
  readonly #data: CalculatorData;
  readonly #urls: Urls;
  /** By the anchor of the requirement that is missing. */
  readonly #items = new Map<string, HTMLElement>();
  /** None until they have come. */
  #texts: RequirementTexts = {};

  constructor(root: HTMLElement, data: CalculatorData, urls: Urls) {
    this.#root = root;
    this.#data = data;
    this.#urls = urls;
  }

  show(gaps: readonly Gap[], level: number, answers: Answers): void {
    const { role } = this.#data;
    const levelName = role.levels[level]?.name ?? '';
    const title =
      gaps.length > 0 ? `What is missing for ${levelName}` : `Nothing is missing for ${levelName}`;
    const heading = this.#root.querySelector('[data-missing-title]');
    if (heading) heading.textContent = title;
    const items = gaps.map((gap) => this.#itemFor(gap, level, ownValue(answers, gap.skill.id)?.note));
    const list = this.#root.querySelector('[data-missing]');
    if (!list) return;
    const isSame =
      list.children.length === items.length && items.every((item, index) => list.children[index] === item);
    if (!isSame) list.replaceChildren(...items);
  }

  /** Takes the texts of the requirements, which come after all else, and puts them where they belong. */
  giveTexts(texts: RequirementTexts): void {
    if (this.#texts === texts) return;
    this.#texts = texts;
    for (const [anchor, item] of this.#items) this.#showText(item, anchor);
  }

  #showText(item: HTMLElement, anchor: string): void {
    const text = ownValue(this.#texts, anchor);
    if (text !== undefined) item.querySelector('.text')?.replaceChildren(parseHtml(text));
  }

  #itemFor(gap: Gap, level: number, note: string | undefined): HTMLElement {
    const key = requirementAnchor(gap.skill.id, this.#data.role.levels[level]?.id ?? '');
    const item = this.#items.get(key) ?? this.#create(key, gap);
    this.#items.set(key, item);
    const { scale } = this.#data;
    const from = scale[gap.have]?.name ?? 'None';
    const move = `${from} → ${scale[gap.need]?.name ?? ''}${gap.mandatory ? ', mandatory' : ''}`;
    const place = item.querySelector('.move');
    if (place && place.textContent !== move) place.textContent = move;
    const evidence = item.querySelector<HTMLElement>('.evidence');
    if (evidence) {
      evidence.hidden = note === undefined || note === '';
      if (evidence.textContent !== (note ?? '')) evidence.textContent = note ?? '';
    }
    return item;
  }

  #create(key: string, { skill }: Gap): HTMLElement {
    const item = cloneTemplate(this.#root, '[data-gap]');
    const link = item.querySelector('a');
    const [, levelId = ''] = key.split('.');
    if (link) {
      link.textContent = skill.name;
      link.href = this.#urls.requirement(this.#data.role.id, skill.id, levelId);
    }
    this.#showText(item, key);
    const resources = this.#root.querySelector<HTMLTemplateElement>(
      `template[data-resources="${CSS.escape(skill.id)}"]`,
    );
    if (resources) item.querySelector('div')?.append(resources.content.cloneNode(true));
    return item;
  }
}
