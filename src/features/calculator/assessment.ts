import type { Answer, Answers } from '#catalogue/assessment/answers.ts';
import { followAnswers } from '#catalogue/assessment/follow-answers.ts';
import { changesByKeeping, putOnTop, type KeepingChange } from '#catalogue/assessment/keep-answers.ts';
import { answersIn, type Changes } from '#catalogue/assessment/kept-answers.ts';
import { markSeen, reviewAnswers, type LookAgain } from '#catalogue/assessment/look-again.ts';
import { ownValue } from '#catalogue/model/own-value.ts';
import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import { AnswerStore, ownKey } from '#browser/answer-store.ts';
import type { StoredText } from '#browser/stored-text.ts';
import type { Lent } from './lent-answers.ts';

/** The answers that a calculator shows: the reader's own, or those of somebody else, whose changes are kept apart. */
export class Assessment {
  readonly #data: CalculatorData;
  readonly #own: AnswerStore;
  #lent: Lent | undefined;
  #shown: AnswerStore;
  #answers: Answers = {};

  constructor(base: string, data: CalculatorData) {
    this.#data = data;
    this.#own = new AnswerStore(ownKey(base), { renames: data.renames });
    this.#shown = this.#own;
  }

  get answers(): Answers {
    return this.#answers;
  }

  /** Whose answers are shown; undefined where they are the reader's own. */
  get lent(): Lent | undefined {
    return this.#lent;
  }

  /** Shows the reader's own answers. Returns what the reader should know. */
  showOwn(): string | undefined {
    this.#lent = undefined;
    this.#shown = this.#own;
    return this.refresh();
  }

  /** Shows the answers of somebody else with the changes that the reader made to them. Returns what the reader should know. */
  showLent(lent: Lent): string | undefined {
    const { renames } = this.#data;
    const answers = answersIn(followAnswers(lent.answers, renames));
    this.#lent = { ...lent, answers };
    this.#shown = new AnswerStore(lent.key, { initial: answers, renames });
    return this.refresh();
  }

  /** Reads again what is shown. Returns what the reader should know. */
  refresh(): string | undefined {
    const { answers, message } = this.#shown.read();
    this.#answers = answers;
    return message;
  }

  /** Whether what is shown may have changed with the storage. */
  isConcerned(concerns: (text: StoredText) => boolean): boolean {
    return this.#shown.isConcerned(concerns);
  }

  /** Changes the answer to one skill, and remembers what the role asks of it now. Returns why it could not be kept. */
  change(skill: string, change: Partial<Answer>): string | undefined {
    const problem = this.#shown.update((answers) => {
      const changed = { ...answers, [skill]: { ...ownValue(answers, skill), ...change } };
      return this.#seenNow(changed, [skill]);
    });
    this.refresh();
    return problem;
  }

  /** Sets answers on top of those that are shown. Returns why they could not be kept. */
  set(told: string, given: Answers): string | undefined {
    return this.#changeUndoably(told, (answers) =>
      this.#seenNow(putOnTop(answers, given), Object.keys(given)),
    );
  }

  /** Removes the answers to the role's skills; other roles keep theirs. Returns why that could not be kept. */
  clear(told: string): string | undefined {
    const ids = this.#data.role.skills.map(({ id }) => id);
    return this.#changeUndoably(told, (answers) =>
      Object.fromEntries(ids.filter((id) => Object.hasOwn(answers, id)).map((id) => [id, undefined])),
    );
  }

  /** How the reader's own answers would change if those that are shown became theirs. */
  changesByKeeping(): KeepingChange[] {
    return changesByKeeping(this.#own.read().answers, this.#answers);
  }

  /** Makes the answers that are shown the reader's own, on top of what is kept. Returns why they could not be kept. */
  keep(told: string): string | undefined {
    const changes = Object.fromEntries(this.changesByKeeping().map(({ id, after }) => [id, after]));
    const problem = this.#own.updateUndoably(told, () => changes);
    this.showOwn();
    return problem;
  }

  /** How many answers of somebody else the reader has changed. */
  countEdits(): number {
    const lent = this.#lent?.answers ?? this.#answers;
    const ids = new Set([...Object.keys(lent), ...Object.keys(this.#answers)]);
    const isEdited = (id: string): boolean => {
      const [before, after] = [ownValue(lent, id), ownValue(this.#answers, id)];
      return before?.choice !== after?.choice || before?.note !== after?.note;
    };
    return [...ids].filter(isEdited).length;
  }

  /** Drops the reader's changes of the answers that are shown. */
  dropEdits(): void {
    this.#shown.clear();
    this.refresh();
  }

  /** What was last done to these answers that can be undone, in words. */
  undoable(): string | undefined {
    return this.#shown.undoable();
  }

  /** Returns why the result could not be kept. */
  undo(): string | undefined {
    const problem = this.#shown.undo();
    this.refresh();
    return problem;
  }

  forgetUndo(): void {
    this.#shown.forgetUndo();
  }

  /** What the reader should look at again; of answers of somebody else, `gone` is all that the role does not ask. */
  review(): LookAgain {
    const { role, rows, scale } = this.#data;
    const scaleIds = scale.map(({ id }) => id);
    const review = reviewAnswers(role.id, rows, this.#answers, scaleIds);
    if (this.#lent === undefined) return review;
    const asked = new Set(rows.map(({ id }) => id));
    return { ...review, gone: Object.keys(this.#answers).filter((id) => !asked.has(id)) };
  }

  #changeUndoably(told: string, change: (answers: Answers) => Changes<Answer>): string | undefined {
    const problem = this.#shown.updateUndoably(told, change);
    this.refresh();
    return problem;
  }

  /** Returns the answers to some skills, marked as given to what the role asks now. */
  #seenNow(answers: Answers, skills: readonly string[]): Answers {
    const { role, rows } = this.#data;
    const marked = markSeen(role.id, rows, answers, skills);
    return Object.fromEntries(skills.flatMap((id) => (marked[id] ? [[id, marked[id]]] : [])));
  }
}
