import { isChecked, isTakenAsLevel, type AssessedRole } from '#catalogue/assessment/assess.ts';
import { findPart } from '#browser/find-part.ts';

/** Fills `AnswerBar.astro` with the numbers of rows checked and of rows taken as the reader's level. */
export class AnswerBar {
  readonly #root: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = findPart(root, '.dock');
  }

  show({ rows }: AssessedRole): void {
    const checked = rows.filter(isChecked).length;
    findPart(this.#root, '[data-count-checked]').textContent = `${String(checked)} of ${String(rows.length)}`;
    const bar = findPart(this.#root, 'progress', HTMLProgressElement);
    bar.max = Math.max(rows.length, 1);
    bar.value = checked;
    const taken = rows.filter(isTakenAsLevel);
    this.#root.toggleAttribute('data-idle', checked === 0 && taken.length === 0);
    const source = taken[0]?.claim.estimate;
    findPart(this.#root, '[data-count-taken]').textContent =
      source?.kind === 'level' ? `${String(taken.length)} taken as ${source.name} · ` : '';
    const next = findPart(this.#root, '[data-do="next-unchecked"]', HTMLButtonElement);
    next.disabled = checked === rows.length;
  }
}
