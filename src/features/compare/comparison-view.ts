import {
  compareAsks,
  groupByDomain,
  type Change,
  type Comparison,
  type ComparedLevel,
} from '#catalogue/assessment/compare.ts';
import type { AskedSkill } from '#catalogue/assessment/asks.ts';
import type { AsksData } from '#catalogue/publish/data/asks-data.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import { formatNumber } from '#catalogue/text/words.ts';
import { createAskItem } from '#browser/ask-item.ts';
import { cloneTemplate } from '#browser/clone-template.ts';
import { findPart } from '#browser/find-part.ts';
import { levelName, sideName } from '#browser/side-name.ts';
import { createBothTexts, type SideText } from './both-texts.ts';
import { asksOf, changeWords } from './change-words.ts';
import { LevelTexts } from './level-texts.ts';
import { listWords } from './list-words.ts';
import { wayBetween } from './way.ts';

interface Sides {
  data: AsksData;
  from: ComparedLevel;
  to: ComparedLevel;
}

/** Fills the counts and the lists of a comparison. */
export class ComparisonView {
  readonly #root: HTMLElement;
  readonly #urls: Urls;
  readonly #texts = new LevelTexts();

  constructor(root: HTMLElement, urls: Urls) {
    this.#root = root;
    this.#urls = urls;
  }

  /** Shows what changes between two sides, and returns it. */
  show(data: AsksData, from: ComparedLevel, to: ComparedLevel): Comparison {
    const comparison = compareAsks(from, to);
    const sides = { data, from, to };
    // A catalogue without proficiencies has no list of what is deeper.
    for (const section of this.#root.querySelectorAll<HTMLElement>('[data-list]')) {
      const name = section.dataset['list'] as keyof Comparison;
      this.#count(sides, name, comparison[name]);
      this.#list(sides, section, name, comparison[name]);
    }
    return comparison;
  }

  #count({ data, from, to }: Sides, name: keyof Comparison, changes: readonly Change[]): void {
    const words = listWords(wayBetween(from, to), data.scale.length > 1)[name];
    const count = findPart(this.#root, `[data-count="${name}"]`);
    findPart(count, 'strong').textContent = formatNumber(changes.length);
    findPart(count, '.what').textContent = changes.length === 1 ? words.countOne : words.count;
    const mandatory = changes.filter((change) => (change.to ?? change.from)?.mandatory);
    const place = count.querySelector('.mandatory-count');
    if (place) place.textContent = `${formatNumber(mandatory.length)} mandatory`;
    // A link to a list that is not shown would lead nowhere.
    if (changes.length > 0) count.setAttribute('href', `#${name}`);
    else count.removeAttribute('href');
  }

  #list(sides: Sides, section: HTMLElement, name: keyof Comparison, changes: readonly Change[]): void {
    const { data, from, to } = sides;
    const words = listWords(wayBetween(from, to), data.scale.length > 1)[name];
    section.hidden = changes.length === 0;
    findPart(section, 'h2').textContent = words.name;
    findPart(section, '.hint').textContent = words.hint;
    const hasTexts = name === 'deeper' || name === 'raised';
    const nameById = new Map(data.domains.map((domain) => [domain.id, domain.name]));
    const groups = groupByDomain(changes).map(([domain, inDomain]) => {
      const group = cloneTemplate(this.#root, '[data-group]');
      findPart(group, 'h3').textContent = nameById.get(domain) ?? domain;
      findPart(group, 'ul').append(...inDomain.map((change) => this.#item(sides, change, hasTexts)));
      return group;
    });
    findPart(section, '.groups').replaceChildren(...groups);
  }

  /** Leads to the requirement that one goes to, or else the one that one comes from; `hasTexts` adds the texts of both. */
  #item({ data, from, to }: Sides, change: Change, hasTexts: boolean): HTMLElement {
    const { skill, replaced = skill } = change;
    const item = createAskItem(this.#root, data.scale, {
      name: skill.name,
      path: this.#pathOf(change.to === null ? from : to, skill),
      asks: asksOf(change),
      words: changeWords(change, data.scale),
    });
    if (!hasTexts) return item;
    const nameOf = from.role.id === to.role.id ? levelName : sideName;
    const textOf = (side: ComparedLevel, asked: AskedSkill): SideText => ({
      name: nameOf(side),
      path: this.#pathOf(side, asked),
      page: this.#urls.level(side.role.id, levelIdOf(side)),
    });
    const texts = createBothTexts(this.#root, this.#texts, [textOf(from, replaced), textOf(to, skill)]);
    findPart(item, '.said').append(texts);
    return item;
  }

  #pathOf(side: ComparedLevel, { id }: AskedSkill): string {
    return this.#urls.requirement(side.role.id, id, levelIdOf(side));
  }
}

function levelIdOf({ role, level }: ComparedLevel): string {
  return role.levels[level]?.id ?? '';
}
