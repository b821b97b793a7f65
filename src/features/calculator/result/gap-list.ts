import type { Answers } from '#catalogue/assessment/answers.ts';
import { answerTo, type AssessedRole } from '#catalogue/assessment/assess.ts';
import { acceptedSkills } from '#catalogue/assessment/asked-steps.ts';
import { claimWords, stepName } from '#catalogue/assessment/claim-words.ts';
import type { Gap } from '#catalogue/assessment/gaps.ts';
import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import { requirementAnchor, type Urls } from '#catalogue/publish/urls.ts';
import { countOf, formatNumber } from '#catalogue/text/words.ts';
import { cloneTemplate } from '#browser/clone-template.ts';
import { cloneTile } from '#browser/clone-tile.ts';
import { findPart } from '#browser/find-part.ts';
import { loadResources } from './gap-resources.ts';
import type { CriterionAt } from './plan-text.ts';

/** The elements and data from which gaps are built. */
export interface GapListParts {
  place: HTMLElement;
  /** The element with the templates of tiles. */
  root: HTMLElement;
  data: CalculatorData;
  urls: Urls;
  criterionAt: CriterionAt;
}

/** The number of gaps shown at first. */
const FIRST = 5;

/** Lists the requirements of a level that the answers do not meet. Reuses its items, so that updates are fast. */
export class GapList {
  readonly #parts: GapListParts;
  /** Items by the anchor of the requirement. */
  readonly #items = new Map<string, HTMLElement>();
  #showsAll = false;

  constructor(parts: GapListParts) {
    this.#parts = parts;
    findPart(parts.place, '[data-all-gaps]').addEventListener('click', () => this.#showAll());
  }

  /** Shows the gaps at a level, given by its index. */
  show({ role }: AssessedRole, gaps: readonly Gap[], level: number, answers: Answers): void {
    const { id = '', name = '' } = role.levels[level] ?? {};
    const known = gaps.filter((gap) => gap.isAnswered);
    const title = known.length > 0 ? `Nearest gaps to ${name}` : `No gaps to ${name}`;
    findPart(this.#parts.place, '[data-missing-title]').textContent =
      known.length === 0 && gaps.length > 0 ? `No gaps to ${name} in your answers` : title;
    const items = known.map((gap) => this.#itemFor(gap, id, answerTo(answers, role, gap.row.skill)?.note));
    const list = findPart(this.#parts.place, '[data-missing]');
    const isSame =
      list.children.length === items.length && items.every((item, index) => list.children[index] === item);
    if (!isSame) list.replaceChildren(...items);
    this.#fold();
    const unanswered = findPart(this.#parts.place, '[data-unanswered]');
    unanswered.hidden = known.length === gaps.length;
    setText(unanswered, unansweredWords(gaps.filter((gap) => !gap.isAnswered)));
  }

  #fold(): void {
    const items = findPart(this.#parts.place, '[data-missing]').children;
    for (const [index, item] of [...items].entries())
      item.classList.toggle('later', index >= FIRST && !this.#showsAll);
    const more = findPart(this.#parts.place, '[data-all-gaps]');
    more.hidden = this.#showsAll || items.length <= FIRST;
    setText(more, `Show all ${formatNumber(items.length)}`);
  }

  #showAll(): void {
    this.#showsAll = true;
    this.#fold();
    this.#parts.place.querySelectorAll<HTMLElement>('.gap summary')[FIRST]?.focus();
  }

  #itemFor(gap: Gap, levelId: string, note = ''): HTMLElement {
    const { row, need, mandatory } = gap;
    const key = requirementAnchor(row.skill.id, levelId);
    const item = this.#items.get(key) ?? this.#create(gap, levelId);
    this.#items.set(key, item);
    const move = `${claimWords(row)} → ${stepName(row, need)}${mandatory ? ', mandatory' : ''}`;
    if (findPart(item, '.step').textContent !== move) {
      setText(findPart(item, '.step'), move);
      setText(findPart(item, '.move'), move);
      findPart(item, '.needs').replaceChildren(...this.#tilesOf(gap));
    }
    const evidence = findPart(item, '.evidence');
    evidence.hidden = note === '';
    setText(evidence, note);
    return item;
  }

  /** Returns the tiles of the met step and the required step, or their names if there are no proficiencies. */
  #tilesOf({ row, have, need, mandatory }: Gap): (Node | string)[] {
    const [before, after] = [row.steps[have]?.ask, row.steps[need]?.ask];
    if (after === undefined || after.depth < 0)
      return [`${have === -1 ? '–' : stepName(row, have)} → ${stepName(row, need)}`];
    const tile = (ask: typeof after): HTMLElement => cloneTile(this.#parts.root, this.#parts.data.scale, ask);
    return [before && before.depth >= 0 ? tile(before) : '–', '→', tile({ ...after, mandatory })];
  }

  #create({ row, need }: Gap, levelId: string): HTMLElement {
    const { role, skill, steps } = row;
    const item = cloneTemplate(this.#parts.place, '[data-gap]');
    findPart(item, '.skill').textContent = skill.name;
    findPart(item, 'a').setAttribute('href', this.#parts.urls.requirement(role.id, skill.id, levelId));
    const lowest = role.levels[steps[need]?.levels[0] ?? -1]?.id ?? '';
    const criterion = this.#parts.criterionAt(skill.id, lowest);
    if (criterion) findPart(item, '.text').append(...criterion.cloneNode(true).childNodes);
    findPart(item, '.learn a').setAttribute('href', this.#parts.urls.skill(skill.id));
    const toShow = findPart(item, '.to-show');
    const evidence = this.#parts.place.querySelector<HTMLTemplateElement>(
      `template[data-evidence="${CSS.escape(skill.id)}"]`,
    );
    toShow.hidden = evidence === null;
    if (evidence) toShow.append(evidence.content.cloneNode(true));
    loadResources(findPart(item, 'details'), acceptedSkills(skill), this.#parts.urls);
    return item;
  }
}

/** Returns words such as `12 skills are not answered, 5 of them mandatory.` */
function unansweredWords(gaps: readonly Gap[]): string {
  const mandatory = gaps.filter((gap) => gap.mandatory).length;
  const answered = countOf(gaps.length, 'skill is', 'skills are');
  return `${answered} not answered${mandatory > 0 ? `, ${formatNumber(mandatory)} of them mandatory` : ''}.`;
}

function setText(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text;
}
