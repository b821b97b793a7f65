import type { AssessedRole } from '#catalogue/assessment/assess.ts';
import { countOf } from '#catalogue/text/words.ts';
import { findPart } from '#browser/find-part.ts';

/** Controls that answer many rows at once: by a level, and by confirming estimates. */
export class StartForm {
  readonly #root: HTMLElement;
  readonly #levels: HTMLSelectElement | null;
  /** That whose levels are listed. */
  #path: readonly number[] | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#levels = root.querySelector<HTMLSelectElement>('[data-start]');
  }

  /** The id of the level to start from. */
  get level(): string {
    return this.#levels?.value ?? '';
  }

  /** Lists the levels of the path; the one that is chosen stays where it is among them. */
  show({ role, path }: AssessedRole): void {
    if (this.#path === path) return;
    this.#path = path;
    const chosen = this.level;
    const levels = path.flatMap((index) => role.levels[index] ?? []);
    this.#levels?.replaceChildren(
      ...levels.map(({ id, name }) => new Option(name, id, false, id === chosen)),
    );
  }

  /** Offers to confirm a number of estimates. */
  offerEstimates(count: number): void {
    findPart(this.#root, '[data-confirm-all]').hidden = count === 0;
    findPart(this.#root, '[data-do="confirm-all"]').textContent =
      count === 1 ? 'Confirm the estimate' : `Confirm all ${countOf(count, 'estimate')}`;
  }
}
