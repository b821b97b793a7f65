import { isSameAnswer, answerKey, type Answer, type Answers } from '#catalogue/assessment/answers.ts';
import { answerTo, assessRole, type AssessedRole, type AssessedRow } from '#catalogue/assessment/assess.ts';
import type { AskedRole } from '#catalogue/assessment/asks.ts';
import { knowledgeFrom } from '#catalogue/assessment/estimates.ts';
import { followAnswers } from '#catalogue/assessment/kept/follow-answers.ts';
import { changesByKeeping, putOnTop, type KeepingChange } from '#catalogue/assessment/kept/keep-answers.ts';
import { answersIn, type Changes } from '#catalogue/assessment/kept/kept-answers.ts';
import { answerOfClaim } from '#catalogue/assessment/shown-answers.ts';
import { ownValue } from '#catalogue/model/own-value.ts';
import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import { AnswerStore, ownKey } from '#browser/answer-store.ts';
import type { StoredText } from '#browser/stored-text.ts';
import type { Lent } from './lent-answers.ts';
import { ShownAims } from './start/shown-aims.ts';
import { answerOfPicked, answersByRow, keysOfRole, type Picked } from './questions/row-answers.ts';

/** The answers that a calculator shows: the reader's own or lent ones. Changes to lent answers have their own store. */
export class Assessment {
  readonly #data: CalculatorData;
  readonly #own: AnswerStore;
  #path: readonly number[];
  /** Other roles, for estimates; empty until they are loaded. */
  #others: readonly AskedRole[] = [];
  #lent: Lent | undefined;
  #shown: AnswerStore;
  readonly #aims: ShownAims;
  #answers: Answers = {};
  #assessed: AssessedRole;

  constructor(base: string, data: CalculatorData, path: readonly number[]) {
    this.#data = data;
    this.#path = path;
    this.#own = new AnswerStore(ownKey(base), { renames: data.renames });
    this.#shown = this.#own;
    this.#aims = new ShownAims(base, data);
    this.#assessed = this.#assess();
  }

  get answers(): Answers {
    return this.#answers;
  }

  get assessed(): AssessedRole {
    return this.#assessed;
  }

  /** The lent answers; undefined while the reader's own are shown. */
  get lent(): Lent | undefined {
    return this.#lent;
  }

  set path(path: readonly number[]) {
    this.#path = path;
    this.#assessed = this.#assess();
  }

  /** The id of the level that the person works at, or undefined if it is unknown or not on the path. */
  get as(): string | undefined {
    return this.#aims.onPath(this.#path).as;
  }

  set as(level: string | undefined) {
    this.#aims.change({ as: level });
    this.#assessed = this.#assess();
  }

  /** The id of the level that the person aims at, or undefined if it is unknown or not on the path. */
  get aim(): string | undefined {
    return this.#aims.onPath(this.#path).aim;
  }

  set aim(level: string | undefined) {
    this.#aims.change({ aim: level });
  }

  /** The index of the level aimed at, or -1. */
  get aimLevel(): number {
    const { aim } = this;
    return aim === undefined ? -1 : this.#data.role.levels.findIndex(({ id }) => id === aim);
  }

  /** Adds estimates from answers to other roles. */
  useOthers(roles: readonly AskedRole[]): void {
    this.#others = roles.filter(({ id }) => id !== this.#data.role.id);
    this.#assessed = this.#assess();
  }

  /** Shows the reader's own answers. Returns a message for the reader, if any. */
  showOwn(): string | undefined {
    this.#lent = undefined;
    this.#shown = this.#own;
    this.#aims.showOwn();
    return this.refresh();
  }

  /** Shows lent answers with the reader's changes to them. Returns a message for the reader, if any. */
  showLent(lent: Lent): string | undefined {
    const { role, renames } = this.#data;
    // Converted to answers to rows, so that they override the reader's own answers to those rows.
    const answers = answersByRow(role, answersIn(followAnswers(lent.answers, renames)));
    this.#lent = { ...lent, answers };
    this.#shown = new AnswerStore(lent.key, { initial: answers, renames });
    this.#aims.showLent(lent);
    return this.refresh();
  }

  /** Reads the stored answers again. Returns a message for the reader, if any. */
  refresh(): string | undefined {
    const { answers, message } = this.#shown.read();
    this.#answers = answers;
    this.#assessed = this.#assess();
    return message;
  }

  /** Returns whether a change in the storage may affect the shown answers. */
  isConcerned(concerns: (text: StoredText) => boolean): boolean {
    return this.#shown.isConcerned(concerns) || this.#aims.isConcerned(concerns);
  }

  /** Answers a row and keeps its evidence. Returns a message if that could not be stored. */
  pick(skillId: string, picked: Picked): string | undefined {
    const row = this.#rowOf(skillId);
    return row && this.#answer(row, answerOfPicked(row, picked));
  }

  /** Answers a row with its shown claim. Returns a message if that could not be stored. */
  confirm(skillId: string): string | undefined {
    const row = this.#rowOf(skillId);
    return row && this.#answer(row, answerOfClaim(row, row.claim));
  }

  /** Writes the evidence of a row. Returns a message if that could not be stored. */
  note(skillId: string, note: string): string | undefined {
    const row = this.#rowOf(skillId);
    return row && this.#change(row, (before) => ({ ...before, note }));
  }

  /** Adds answers to those shown. Returns a message if they could not be stored. */
  set(told: string, given: Answers): string | undefined {
    this.#aims.forgetAs();
    const { role } = this.#data;
    return this.#changeUndoably(told, (answers) => {
      const set = putOnTop(answersByRow(role, answers), given);
      return Object.fromEntries(Object.keys(given).map((key) => [key, ownValue(set, key)]));
    });
  }

  /** Removes all answers to the role, and the reader's level in it. Returns a message if that could not be stored. */
  clear(told: string): string | undefined {
    this.#aims.clearAs();
    return this.#changeUndoably(told, (answers) =>
      Object.fromEntries(keysOfRole(this.#data.role, answers).map((key) => [key, undefined])),
    );
  }

  /** Returns how the reader's own answers would change if they adopted the shown ones. */
  changesByKeeping(): KeepingChange[] {
    return changesByKeeping(answersByRow(this.#data.role, this.#own.read().answers), this.#answers);
  }

  /** Adopts the shown answers as the reader's own. Returns a message if they could not be stored. */
  keep(told: string): string | undefined {
    const changes = Object.fromEntries(this.changesByKeeping().map(({ id, after }) => [id, after]));
    const problem = this.#own.updateUndoably(told, () => changes);
    this.showOwn();
    return problem;
  }

  /** Counts the lent answers that the reader has changed. */
  countEdits(): number {
    const lent = this.#lent?.answers ?? this.#answers;
    const keys = new Set([...Object.keys(lent), ...Object.keys(this.#answers)]);
    return [...keys].filter((key) => !isSameAnswer(ownValue(lent, key), ownValue(this.#answers, key))).length;
  }

  dropEdits(): void {
    this.#shown.clear();
    this.#aims.drop();
    this.refresh();
  }

  /** Returns a description of the last action that can be undone, if any. */
  undoable(): string | undefined {
    return this.#shown.undoable();
  }

  /** Undoes the last action. Returns a message if the result could not be stored. */
  undo(): string | undefined {
    const problem = this.#shown.undo();
    this.#aims.bringBackAs();
    this.refresh();
    return problem;
  }

  forgetUndo(): void {
    this.#aims.forgetAs();
    this.#shown.forgetUndo();
  }

  #assess(): AssessedRole {
    const { role, scale, allowsNoOccasion } = this.#data;
    const scaleIds = scale.map(({ id }) => id);
    const knowledge = knowledgeFrom(this.#answers, this.#others, scaleIds);
    const as = this.#aims.worksAs();
    return assessRole(role, this.#path, {
      answers: this.#answers,
      as,
      knowledge,
      scaleIds,
      allowsNoOccasion,
    });
  }

  #rowOf(skillId: string): AssessedRow | undefined {
    return this.#assessed.rows.find(({ skill }) => skill.id === skillId);
  }

  #answer(row: AssessedRow, said: Answer | undefined): string | undefined {
    return said && this.#change(row, (before) => ({ ...said, note: before?.note }));
  }

  #change({ role, skill }: AssessedRow, change: (before?: Answer) => Answer): string | undefined {
    const problem = this.#shown.update((answers) => ({
      [answerKey(role.id, skill.id)]: change(answerTo(answers, role, skill)),
    }));
    this.refresh();
    return problem;
  }

  #changeUndoably(told: string, change: (answers: Answers) => Changes<Answer>): string | undefined {
    const problem = this.#shown.updateUndoably(told, change);
    this.refresh();
    return problem;
  }
}
