import type { Answers } from '#catalogue/assessment/answers.ts';
import { answerTo, type AssessedRole } from '#catalogue/assessment/assess.ts';
import { claimWords, stepName } from '#catalogue/assessment/claim-words.ts';
import type { Gap } from '#catalogue/assessment/gaps.ts';
import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import { requirementAnchor, type Urls } from '#catalogue/publish/urls.ts';
import { cloneTemplate } from '#browser/clone-template.ts';
import { cloneTile } from '#browser/clone-tile.ts';
import { findPart } from '#browser/find-part.ts';
import { criterionAt } from './questions/criterion.ts';

/** Lists what a level still asks for. Items are made once and kept, so that an answer shows at once. */
export class GapList {
  readonly #root: HTMLElement;
  readonly #data: CalculatorData;
  readonly #urls: Urls;
  /** By the anchor of the requirement that is missing. */
  readonly #items = new Map<string, HTMLElement>();

  constructor(root: HTMLElement, data: CalculatorData, urls: Urls) {
    this.#root = root;
    this.#data = data;
    this.#urls = urls;
  }

  /** Shows what is missing at the level of an index. */
  show({ role }: AssessedRole, gaps: readonly Gap[], level: number, answers: Answers): void {
    const { id = '', name = '' } = role.levels[level] ?? {};
    const title = gaps.length > 0 ? `What is missing for ${name}` : `Nothing is missing for ${name}`;
    findPart(this.#root, '[data-missing-title]').textContent = title;
    const items = gaps.map((gap) => this.#itemFor(gap, id, answerTo(answers, role, gap.row.skill)?.note));
    const list = findPart(this.#root, '[data-missing]');
    const isSame =
      list.children.length === items.length && items.every((item, index) => list.children[index] === item);
    if (!isSame) list.replaceChildren(...items);
  }

  #itemFor(gap: Gap, levelId: string, note = ''): HTMLElement {
    const { row, need, mandatory } = gap;
    const key = requirementAnchor(row.skill.id, levelId);
    const item = this.#items.get(key) ?? this.#create(gap, levelId);
    this.#items.set(key, item);
    const move = `${claimWords(row)} → ${stepName(row, need)}${mandatory ? ', mandatory' : ''}`;
    setText(findPart(item, '.move'), move);
    const evidence = findPart(item, '.evidence');
    evidence.hidden = note === '';
    setText(evidence, note);
    return item;
  }

  #create({ row, need, mandatory }: Gap, levelId: string): HTMLElement {
    const { role, skill, steps } = row;
    const item = cloneTemplate(this.#root, '[data-gap]');
    const link = findPart(item, '.skill');
    link.textContent = skill.name;
    link.setAttribute('href', this.#urls.requirement(role.id, skill.id, levelId));
    const ask = steps[need]?.ask;
    if (ask && ask.depth >= 0)
      findPart(item, '.needs').append(cloneTile(this.#root, this.#data.scale, { ...ask, mandatory }));
    const criterion = criterionAt(this.#root, skill.id, role.levels[steps[need]?.levels[0] ?? -1]?.id ?? '');
    if (criterion) findPart(item, '.text').append(...criterion.cloneNode(true).childNodes);
    const resources = this.#root.querySelector<HTMLTemplateElement>(
      `template[data-resources="${CSS.escape(skill.id)}"]`,
    );
    if (resources) findPart(item, 'div').append(resources.content.cloneNode(true));
    return item;
  }
}

function setText(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text;
}
