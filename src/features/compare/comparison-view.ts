import {
  compareAsks,
  type Change,
  type Comparison,
  type ComparedLevel,
} from '#catalogue/assessment/compare.ts';
import type { Ask, AskedSkill } from '#catalogue/assessment/asks.ts';
import type { AsksData } from '#catalogue/publish/data/asks-data.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import { countOf, formatNumber } from '#catalogue/text/words.ts';
import { findPart } from '#browser/find-part.ts';
import { levelName, sideName } from '#browser/side-name.ts';
import { changeWords } from './change-words.ts';
import { headlineOf } from './describe-comparison.ts';
import { levelIdOf } from './find-side.ts';
import { changesToLearn, type KindOfChange } from './kinds.ts';
import { LevelTexts } from './level-texts.ts';
import { listWords } from './list-words.ts';
import { PictureView } from './picture-view.ts';
import { createSkillRow, type SideText } from './skill-row.ts';
import { wayBetween } from './way.ts';

interface Sides {
  data: AsksData;
  from: ComparedLevel;
  to: ComparedLevel;
}

/** Fills the picture and lists of a comparison. */
export class ComparisonView {
  readonly #root: HTMLElement;
  readonly #urls: Urls;
  readonly #picture: PictureView;
  readonly #texts = new LevelTexts();

  constructor(root: HTMLElement, urls: Urls) {
    this.#root = root;
    this.#urls = urls;
    this.#picture = new PictureView(root);
  }

  /** Compares two sides, shows the result and returns it. */
  show(data: AsksData, from: ComparedLevel, to: ComparedLevel): Comparison {
    const comparison = compareAsks(from, to);
    const sides = { data, from, to };
    const words = listWords(wayBetween(from, to), data.scale.length > 1);
    findPart(this.#root, '.headline').textContent = headlineOf(from, to, comparison);
    this.#picture.show(data, comparison, words, (change) => this.#pathOfChange(sides, change));
    const toLearn = changesToLearn(comparison, to.role);
    const mandatory = toLearn.filter(({ change }) => change.to?.mandatory).length;
    const isMixed = mandatory > 0 && mandatory < toLearn.length;
    const count = countOf(toLearn.length, 'skill') + (isMixed ? ', mandatory first' : '');
    this.#list(sides, 'learn', toLearn, count);
    for (const kind of ['carried', 'dropped'] as const) {
      const changes = comparison[kind].map((change) => ({ kind, change }));
      const section = this.#list(sides, kind, changes, formatNumber(changes.length));
      findPart(section, 'h2 span').textContent = words[kind].name;
      findPart(section, '.hint').textContent = words[kind].hint;
    }
    return comparison;
  }

  #list(sides: Sides, name: string, changes: readonly KindOfChange[], count: string): HTMLElement {
    const section = findPart(this.#root, `[data-list="${name}"]`);
    section.hidden = changes.length === 0;
    findPart(section, 'small').textContent = count;
    const rows = changes.map((one) => this.#row(sides, one, name === 'learn'));
    findPart(section, '.rows').replaceChildren(...rows);
    return section;
  }

  #row(sides: Sides, { kind, change }: KindOfChange, namesKind: boolean): HTMLElement {
    const { data, from, to } = sides;
    const { skill, replaced = skill } = change;
    const words = changeWords(change, data.scale);
    const state = namesKind ? listWords(wayBetween(from, to), data.scale.length > 1)[kind].state : '';
    const isSameText = change.from?.bar === change.to?.bar;
    return createSkillRow(this.#root, data.scale, this.#texts, {
      change,
      words: [state, words].filter(Boolean).join(': '),
      sides: [
        ...(change.from && !isSameText ? [this.#sideText(sides, from, replaced, change.from)] : []),
        ...(change.to ? [this.#sideText(sides, to, skill, change.to)] : []),
      ],
    });
  }

  #sideText({ from, to }: Sides, side: ComparedLevel, asked: AskedSkill, ask: Ask): SideText {
    const nameOf = from.role.id === to.role.id ? levelName : sideName;
    return {
      name: nameOf(side),
      ask,
      path: this.#pathOf(side, asked),
      page: this.#urls.level(side.role.id, levelIdOf(side)),
    };
  }

  /** Returns the permalink to the requirement on the "to" side, or on the "from" side if it is no longer required. */
  #pathOfChange({ from, to }: Sides, { skill, to: after }: Change): string {
    return this.#pathOf(after === null ? from : to, skill);
  }

  #pathOf(side: ComparedLevel, { id }: AskedSkill): string {
    return this.#urls.requirement(side.role.id, id, levelIdOf(side));
  }
}
