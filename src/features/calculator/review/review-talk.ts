import { countOf } from '#catalogue/text/words.ts';
import {
  countLeads,
  reviewOf,
  type TwoRatings,
  type ReviewedRow,
} from '#catalogue/assessment/talk/review.ts';
import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import { findPart } from '#browser/find-part.ts';
import { agreeWords, higherWords, reviewTitle, sideLabel } from './review-words.ts';
import { copyNote, createTalkRow, showRatings, type TalkFrame } from './talk-row.ts';
import { metWords, showAgreeing, type RatingSide } from './talk-summary.ts';

/** A side of a review with its note on each skill, by id. */
export interface TalkSide extends RatingSide {
  note: (skill: string) => string;
}

export interface TalkSides {
  own: TalkSide;
  other: TalkSide;
  /** The index of the level aimed at, or -1. */
  aim: number;
  /** Facts about both sides, such as the day and the levels. */
  line: string;
  /** The reason why the other person's ratings are hidden from the reviewer; undefined if they are shown. */
  hidden: string | undefined;
}

interface TalkEvents {
  /** The reader rates a skill with the id of a level or a stance. */
  onRate: (skill: string, picked: string) => void;
  onNote: (skill: string, note: string) => void;
  barOf: TalkFrame['barOf'];
}

/** The number of differences shown; the rest is folded. */
const OPEN = 6;

/** Shows the differences between two ratings, with fields for the reviewer, and the sheet for their talk. */
export class ReviewTalk {
  readonly #place: HTMLElement;
  readonly #data: CalculatorData;
  readonly #events: TalkEvents;

  /** The folds that were opened for printing. */
  readonly #unfolded: HTMLDetailsElement[] = [];

  constructor(root: HTMLElement, data: CalculatorData, events: TalkEvents) {
    this.#place = findPart(root, '[data-talk]');
    this.#data = data;
    this.#events = events;
    this.#place.addEventListener('change', ({ target }) => this.#rated(target));
    this.#place.addEventListener('input', ({ target }) => this.#noted(target));
    // Paper shows all differences and agreements.
    window.addEventListener('beforeprint', () => this.#unfold());
    window.addEventListener('afterprint', () => this.#fold());
  }

  show(sides: TalkSides): void {
    const { own, other, aim, line, hidden } = sides;
    const title = reviewTitle(own, other);
    findPart(this.#place, '[data-talk-title]').textContent = title;
    findPart(this.#place, '[data-talk-line]').textContent = `${this.#data.role.name}${line}`;
    const covered = findPart(this.#place, '[data-talk-hidden]');
    covered.hidden = hidden === undefined;
    findPart(covered, 'p').textContent = hidden ?? '';
    findPart(this.#place, '[data-talk-shown]').hidden = hidden !== undefined;
    if (hidden !== undefined) return;
    const review = reviewOf(own.assessed, other.assessed, aim);
    this.#showCounts(review, sides);
    this.#showRows(review, sides);
    for (const part of ['[data-talk-send]', '[data-talk-keeps]'])
      findPart(this.#place, part).hidden = !other.isReader;
  }

  /** Updates the row of a changed rating and the counts, without moving the row. */
  showOne(sides: TalkSides, skill: string): void {
    const review = reviewOf(sides.own.assessed, sides.other.assessed, sides.aim);
    this.#showCounts(review, sides);
    const rows = [...review.differing, ...review.agreeing, ...review.open];
    const row = rows.find(({ own }) => own.skill.id === skill);
    const item = this.#place.querySelector<HTMLElement>(`.pair[data-skill="${CSS.escape(skill)}"]`);
    if (row && item) showRatings(item, this.#frameOf(review, sides), row);
  }

  #showCounts(review: TwoRatings, { own, other, aim }: TalkSides): void {
    const leads = countLeads(review);
    const counts = { own: leads.own, other: leads.other, agree: review.agreeing.length };
    const words = { own: higherWords(own), other: higherWords(other), agree: agreeWords(own, other) };
    for (const key of ['own', 'other', 'agree'] as const) {
      findPart(this.#place, `[data-count="${key}"]`).textContent = String(counts[key]);
      findPart(this.#place, `[data-words="${key}"]`).textContent = words[key];
    }
    for (const side of ['own', 'other'] as const)
      findPart(this.#place, `.legend [data-name="${side}"]`).textContent = sideLabel(
        side === 'own' ? own : other,
      );
    findPart(this.#place, '[data-talk-met]').textContent = metWords(own, other, this.#data, aim);
  }

  #showRows(review: TwoRatings, sides: TalkSides): void {
    const frame = this.#frameOf(review, sides);
    const [first, rest] = [review.differing.slice(0, OPEN), review.differing.slice(OPEN)];
    fill(findPart(this.#place, '[data-differing]'), frame, first);
    findPart(this.#place, '[data-talk-none]').hidden = first.length > 0;
    this.#fillFold('[data-rest]', `${String(rest.length)} more where you differ`, frame, rest);
    this.#fillFold(
      '[data-unrated]',
      `${countOf(review.open.length, 'skill')} not yet rated by both`,
      frame,
      review.open,
    );
    showAgreeing(findPart(this.#place, '[data-agreeing]'), review.agreeing, this.#data.domains);
  }

  /** Fills a fold only when it opens, since there may be hundreds of rows. */
  #fillFold(selector: string, words: string, frame: TalkFrame, rows: readonly ReviewedRow[]): void {
    const place = findPart(this.#place, selector, HTMLDetailsElement);
    place.hidden = rows.length === 0;
    findPart(place, 'summary strong').textContent = words;
    findPart(place, 'summary .soft').textContent = rows
      .map(({ own }) => own.skill.name)
      .slice(0, OPEN)
      .join(', ');
    const list = findPart(place, 'ul');
    place.ontoggle = () => place.open && list.childElementCount === 0 && fill(list, frame, rows);
    if (place.open) fill(list, frame, rows);
    else list.replaceChildren();
  }

  #frameOf(review: TwoRatings, { own, other, aim }: TalkSides): TalkFrame {
    const compared = [...review.differing, ...review.open];
    return {
      root: this.#place,
      own,
      other,
      aim,
      hasNone: compared.some((row) => [row.own, row.other].some(({ claim }) => claim.said === 'none')),
      allowsNoOccasion: this.#data.allowsNoOccasion,
      noteOf: (side, skill) => (side === 'own' ? own : other).note(skill),
      barOf: this.#events.barOf,
    };
  }

  #rated(target: EventTarget | null): void {
    const skill = skillOf(target);
    if (skill !== undefined && target instanceof HTMLSelectElement) this.#events.onRate(skill, target.value);
  }

  #noted(target: EventTarget | null): void {
    const item = target instanceof Element ? target.closest<HTMLElement>('.pair') : null;
    if (!item || !(target instanceof HTMLTextAreaElement)) return;
    copyNote(item, target.value);
    this.#events.onNote(item.dataset['skill'] ?? '', target.value);
  }

  #unfold(): void {
    for (const fold of this.#place.querySelectorAll<HTMLDetailsElement>('[data-rest], [data-agreeing]')) {
      if (fold.open || fold.hidden) continue;
      fold.open = true;
      this.#unfolded.push(fold);
      // The browser would fire the toggle event, which fills the fold, only after printing.
      fold.dispatchEvent(new Event('toggle'));
    }
  }

  #fold(): void {
    for (const fold of this.#unfolded.splice(0)) fold.open = false;
  }
}

function fill(list: HTMLElement, frame: TalkFrame, rows: readonly ReviewedRow[]): void {
  list.replaceChildren(...rows.map((row) => createTalkRow(frame, row)));
}

function skillOf(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('.pair')?.dataset['skill'] : undefined;
}
