import { decodeAnswers } from '#catalogue/assessment/answer-link.ts';
import type { Answer, Answers } from '#catalogue/assessment/answers.ts';
import { markSeen, reviewAnswers, type Review } from '#catalogue/assessment/look-again.ts';
import { ownValue } from '#catalogue/assessment/own-value.ts';
import type { CalculatorData } from '#catalogue/data/calculator-data.ts';
import type { AnswerStore } from '../answer-store.ts';

/** The answers that a calculator shows: the reader's own, kept as they change, or those of a link, which are not. */
export class Assessment {
  readonly #store: AnswerStore;
  readonly #data: CalculatorData;
  #answers: Answers = {};
  #isBorrowed = false;

  constructor(store: AnswerStore, data: CalculatorData) {
    this.#store = store;
    this.#data = data;
  }

  get answers(): Answers {
    return this.#answers;
  }

  /** Whether the answers came with a link, and are not the reader's own. */
  get isBorrowed(): boolean {
    return this.#isBorrowed;
  }

  /** Reads what the browser kept. Returns what the reader should know. */
  readOwn(): string | undefined {
    const { answers, message } = this.#store.read();
    this.#answers = answers;
    this.#isBorrowed = false;
    return message;
  }

  /** Takes the answers of a link's fragment; false where it has none. */
  borrow(fragment: string): boolean {
    const answers = decodeAnswers(fragment);
    if (answers === undefined) return false;
    this.#answers = answers;
    this.#isBorrowed = true;
    return true;
  }

  /** Changes the answer to one skill, and remembers what the role asks of it now. Returns why it could not be kept. */
  change(skill: string, change: Partial<Answer>): string | undefined {
    const answer = { ...ownValue(this.#answers, skill), ...change };
    const changed = { ...this.#answers, [skill]: answer };
    return this.#keep(markSeen(this.#data.role.id, this.#data.rows, changed, [skill]));
  }

  /** Puts other answers in the place of all. Returns why they could not be kept. */
  replace(answers: Answers): string | undefined {
    return this.#keep(answers);
  }

  /** Makes the answers of a link the reader's own, on top of what is kept. Returns why they could not be kept. */
  adopt(): string | undefined {
    const borrowed = this.#answers;
    const own = this.#store.read().answers;
    this.#isBorrowed = false;
    return this.#keep(mergeAnswers(own, borrowed));
  }

  /** Answers marked as given to what the role asks now. */
  seenNow(answers: Answers): Answers {
    const { role, rows } = this.#data;
    return markSeen(
      role.id,
      rows,
      answers,
      role.skills.map(({ id }) => id).filter((id) => Object.hasOwn(answers, id)),
    );
  }

  /** The answers without those of the role's skills; other roles keep theirs. */
  withoutRole(): Answers {
    const asked = new Set(this.#data.role.skills.map(({ id }) => id));
    return Object.fromEntries(Object.entries(this.#answers).filter(([skill]) => !asked.has(skill)));
  }

  /** What the reader should look at again. */
  review(): Review {
    const { role, rows, scale } = this.#data;
    return reviewAnswers(
      role.id,
      rows,
      this.#answers,
      scale.map(({ id }) => id),
    );
  }

  #keep(answers: Answers): string | undefined {
    this.#answers = answers;
    return this.#isBorrowed ? undefined : this.#store.write(answers);
  }
}

/** Answers with others on top: of a skill in both, the choice and the note of the later ones, where they have any. */
export function mergeAnswers(earlier: Answers, later: Answers): Answers {
  const merged = Object.entries(later).map(([skill, answer]) => {
    const said = Object.fromEntries(Object.entries(answer).filter(([, value]) => value !== undefined));
    return [skill, { ...ownValue(earlier, skill), ...said }];
  });
  return { ...earlier, ...Object.fromEntries(merged) };
}
