import type { AnswersAbout } from '#catalogue/assessment/answers-about.ts';
import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import { aimsKey, levelsWorkedAs, RoleAims, type RoleAim } from '#browser/role-aims.ts';
import type { StoredText } from '#browser/stored-text.ts';

/** The levels of somebody else, and the key in the storage of their answers. */
interface LentAims {
  key: string;
  about?: AnswersAbout | undefined;
}

/** The levels that go with the answers that are shown: the reader's own, or those of somebody else. */
export class ShownAims {
  readonly #data: CalculatorData;
  readonly #own: RoleAims;
  #shown: RoleAims;
  /** The level worked as before the reader cleared all, in case they undo it. */
  #clearedAs: string | undefined;

  constructor(base: string, data: CalculatorData) {
    this.#data = data;
    this.#own = new RoleAims(aimsKey(base), { renames: data.renames });
    this.#shown = this.#own;
  }

  /** Shows the reader's own levels. */
  showOwn(): void {
    this.#shown = this.#own;
    this.forgetAs();
  }

  /** Shows the levels that came with the answers of somebody else, and the reader's changes of them. */
  showLent({ key, about }: LentAims): void {
    const { role = this.#data.role.id, as, aim } = about ?? {};
    const { renames } = this.#data;
    this.#shown = new RoleAims(`${key}:aims`, { initial: { [role]: { as, aim } }, renames });
    this.forgetAs();
  }

  /** Changes the levels of the role. */
  change(change: RoleAim): void {
    this.#shown.set(this.#data.role.id, change);
  }

  /** Removes the level worked as, until it is brought back. */
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

  /** Drops the reader's changes of what is shown. */
  drop(): void {
    this.#shown.clear();
  }

  /** The levels of the role that are on a path; one that is not is left out. */
  onPath(path: readonly number[]): RoleAim {
    const { id, levels } = this.#data.role;
    const { as, aim } = this.#shown.of(id);
    const known = (level: string | undefined): string | undefined =>
      path.some((index) => levels[index]?.id === level) ? level : undefined;
    return { as: known(as), aim: known(aim) };
  }

  /** The levels that the reader works as, by role, for an answer sheet. */
  worksAs(): Record<string, string> {
    return levelsWorkedAs(this.#shown.all());
  }

  /** Whether what is shown may have changed with the storage. */
  isConcerned(concerns: (text: StoredText) => boolean): boolean {
    return this.#shown.isConcerned(concerns);
  }
}
