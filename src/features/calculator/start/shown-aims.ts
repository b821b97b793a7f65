import type { AnswersAbout } from '#catalogue/assessment/answers-about.ts';
import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import { aimsKey, RoleAims } from '#browser/role-aims.ts';
import { levelsWorkedAs, type RoleAim } from '#catalogue/assessment/kept/aims.ts';
import type { StoredText } from '#browser/stored-text.ts';

/** The levels that came with lent answers, and the storage key of those answers. */
interface LentAims {
  key: string;
  about?: AnswersAbout | undefined;
}

/** The levels that belong to the shown answers: the reader's own, or the levels of lent answers. */
export class ShownAims {
  readonly #data: CalculatorData;
  readonly #own: RoleAims;
  #shown: RoleAims;
  /** The level that the reader worked at before clearing all answers, for undo. */
  #clearedAs: string | undefined;

  constructor(base: string, data: CalculatorData) {
    this.#data = data;
    this.#own = new RoleAims(aimsKey(base), { renames: data.renames });
    this.#shown = this.#own;
  }

  showOwn(): void {
    this.#shown = this.#own;
    this.forgetAs();
  }

  /** Shows the levels that came with lent answers, with the reader's changes to them. */
  showLent({ key, about }: LentAims): void {
    const { role = this.#data.role.id, as, aim } = about ?? {};
    const { renames } = this.#data;
    this.#shown = new RoleAims(`${key}:aims`, { initial: { [role]: { as, aim } }, renames });
    this.forgetAs();
  }

  change(change: RoleAim): void {
    this.#shown.set(this.#data.role.id, change);
  }

  /** Removes the level that the reader works at, and remembers it for `bringBackAs()`. */
  clearAs(): void {
    this.#clearedAs = this.#shown.of(this.#data.role.id).as;
    this.change({ as: undefined });
  }

  bringBackAs(): void {
    if (this.#clearedAs !== undefined) this.change({ as: this.#clearedAs });
    this.forgetAs();
  }

  forgetAs(): void {
    this.#clearedAs = undefined;
  }

  drop(): void {
    this.#shown.clear();
  }

  /** Returns the chosen levels of the role that are on a path. */
  onPath(path: readonly number[]): RoleAim {
    const { id, levels } = this.#data.role;
    const { as, aim } = this.#shown.of(id);
    const known = (level: string | undefined): string | undefined =>
      path.some((index) => levels[index]?.id === level) ? level : undefined;
    return { as: known(as), aim: known(aim) };
  }

  /** Returns the levels that the reader works at, by role, for an answer sheet. */
  worksAs(): Record<string, string> {
    return levelsWorkedAs(this.#shown.all());
  }

  /** Returns whether a change in the storage may affect the shown levels. */
  isConcerned(concerns: (text: StoredText) => boolean): boolean {
    return this.#shown.isConcerned(concerns);
  }
}
