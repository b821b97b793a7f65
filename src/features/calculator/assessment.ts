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

/** The answers that a calculator shows: the reader's own, or those of somebody else, whose changes are kept apart. */
export class Assessment {
  readonly #data: CalculatorData;
  readonly #own: AnswerStore;
  #path: readonly number[];
  /** Other roles, which answers to them are read against; none until they have come. */
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

  /** The claims of all rows on the path. */
  get assessed(): AssessedRole {
    return this.#assessed;
  }

  /** Whose answers are shown; undefined where they are the reader's own. */
  get lent(): Lent | undefined {
    return this.#lent;
  }

  set path(path: readonly number[]) {
    this.#path = path;
    this.#assessed = this.#assess();
  }

  /** The id of the level that whoever answered works as; undefined where they do not say, or the path lacks it. */
  get as(): string | undefined {
    return this.#aims.onPath(this.#path).as;
  }

  set as(level: string | undefined) {
    this.#aims.change({ as: level });
    this.#assessed = this.#assess();
  }

  /** The id of the level that whoever answered aims at; undefined where they do not say, or the path lacks it. */
  get aim(): string | undefined {
    return this.#aims.onPath(this.#path).aim;
  }

  set aim(level: string | undefined) {
    this.#aims.change({ aim: level });
  }

  /** The index of the level aimed at, -1 for none. */
  get aimLevel(): number {
    const { aim } = this;
    return aim === undefined ? -1 : this.#data.role.levels.findIndex(({ id }) => id === aim);
  }

  /** Takes estimates from answers to other roles from now on. */
  useOthers(roles: readonly AskedRole[]): void {
    this.#others = roles.filter(({ id }) => id !== this.#data.role.id);
    this.#assessed = this.#assess();
  }

  /** Shows the reader's own answers. Returns what the reader should know. */
  showOwn(): string | undefined {
    this.#lent = undefined;
    this.#shown = this.#own;
    this.#aims.showOwn();
    return this.refresh();
  }

  /** Shows the answers of somebody else with the changes that the reader made to them. Returns what the reader should know. */
  showLent(lent: Lent): string | undefined {
    const { role, renames } = this.#data;
    // Kept as answers to the rows, they win over what the reader had answered to them.
    const answers = answersByRow(role, answersIn(followAnswers(lent.answers, renames)));
    this.#lent = { ...lent, answers };
    this.#shown = new AnswerStore(lent.key, { initial: answers, renames });
    this.#aims.showLent(lent);
    return this.refresh();
  }

  /** Reads again what is shown. Returns what the reader should know. */
  refresh(): string | undefined {
    const { answers, message } = this.#shown.read();
    this.#answers = answers;
    this.#assessed = this.#assess();
    return message;
  }

  /** Whether what is shown may have changed with the storage. */
  isConcerned(concerns: (text: StoredText) => boolean): boolean {
    return this.#shown.isConcerned(concerns) || this.#aims.isConcerned(concerns);
  }

  /** Answers a row; its evidence stays. Returns why that could not be kept. */
  pick(skillId: string, picked: Picked): string | undefined {
    const row = this.#rowOf(skillId);
    return row && this.#answer(row, answerOfPicked(row, picked));
  }

  /** Answers a row with what is shown of it. Returns why that could not be kept. */
  confirm(skillId: string): string | undefined {
    const row = this.#rowOf(skillId);
    return row && this.#answer(row, answerOfClaim(row, row.claim));
  }

  /** Writes the evidence of a row. Returns why that could not be kept. */
  note(skillId: string, note: string): string | undefined {
    const row = this.#rowOf(skillId);
    return row && this.#change(row, (before) => ({ ...before, note }));
  }

  /** Sets answers on top of those that are shown. Returns why they could not be kept. */
  set(told: string, given: Answers): string | undefined {
    this.#aims.forgetAs();
    const { role } = this.#data;
    return this.#changeUndoably(told, (answers) => {
      const set = putOnTop(answersByRow(role, answers), given);
      return Object.fromEntries(Object.keys(given).map((key) => [key, ownValue(set, key)]));
    });
  }

  /** Removes what the role goes by, and the level worked as; answers to other roles stay. Returns why that could not be kept. */
  clear(told: string): string | undefined {
    this.#aims.clearAs();
    return this.#changeUndoably(told, (answers) =>
      Object.fromEntries(keysOfRole(this.#data.role, answers).map((key) => [key, undefined])),
    );
  }

  /** How the reader's own answers would change if those that are shown became theirs. */
  changesByKeeping(): KeepingChange[] {
    return changesByKeeping(answersByRow(this.#data.role, this.#own.read().answers), this.#answers);
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
    const keys = new Set([...Object.keys(lent), ...Object.keys(this.#answers)]);
    return [...keys].filter((key) => !isSameAnswer(ownValue(lent, key), ownValue(this.#answers, key))).length;
  }

  /** Drops the reader's changes of the answers that are shown. */
  dropEdits(): void {
    this.#shown.clear();
    this.#aims.drop();
    this.refresh();
  }

  /** What was last done to these answers that can be undone, in words. */
  undoable(): string | undefined {
    return this.#shown.undoable();
  }

  /** Returns why the result could not be kept. */
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
