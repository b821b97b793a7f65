import { isTakenAsLevel, type AssessedRole } from '#catalogue/assessment/assess.ts';
import type { AskedLevel } from '#catalogue/assessment/asks.ts';
import { countOf } from '#catalogue/text/words.ts';
import { findPart } from '#browser/find-part.ts';
import { levelToFillInAs } from './first-levels.ts';

const INVITATION = 'Your level fills in every row. You correct only what is different.';

interface ShownStart {
  assessed: AssessedRole;
  /** The ids of the levels that the reader works at and aims at. */
  as: string | undefined;
  aim: string | undefined;
}

/** Controls for many rows at once: the reader's levels, and confirming estimates from other roles. */
export class StartForm {
  readonly #root: HTMLElement;
  #path: readonly number[] | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** Shows the levels and the number of rows that they fill in; `estimates` is the number of estimates to confirm. */
  show({ assessed, as, aim }: ShownStart, share: number, estimates: number): void {
    if (this.#path !== assessed.path) this.#listLevels(assessed);
    this.#select('as').value = as ?? '';
    this.#select('aim').value = aim ?? '';
    const filled = assessed.rows.filter(isTakenAsLevel);
    const source = filled[0]?.claim.estimate;
    const name = source?.kind === 'level' ? source.name : '';
    const rest = as === undefined ? levelToFillInAs(assessed, aim, share) : undefined;
    const filledWords = filled.length > 0 ? `${String(filled.length)} filled in as ${name}.` : '';
    findPart(this.#root, '[data-filled]').textContent =
      as === undefined && rest === undefined ? INVITATION : filledWords;
    this.#offer('undo-fill', as === undefined ? undefined : 'Undo');
    this.#offer('fill-in', rest && `Fill in the rest as ${rest.name}`);
    this.#offer('confirm-all', estimates > 0 ? `Confirm ${countOf(estimates, 'estimate')}` : undefined);
  }

  #listLevels({ role, path }: AssessedRole): void {
    this.#path = path;
    const levels = path.flatMap((index): AskedLevel | never[] => role.levels[index] ?? []);
    for (const part of ['as', 'aim'] as const) {
      const options = levels.map(({ id, name }) => new Option(name, id));
      this.#select(part).replaceChildren(new Option('Choose…', ''), ...options);
    }
  }

  #offer(action: string, words: string | undefined): void {
    const button = findPart(this.#root, `.start [data-do="${action}"]`);
    if (words === undefined && button === document.activeElement) this.#select('as').focus();
    button.hidden = words === undefined;
    if (words !== undefined) button.textContent = words;
  }

  #select(part: 'as' | 'aim'): HTMLSelectElement {
    return findPart(this.#root, `[data-start="${part}"]`, HTMLSelectElement);
  }
}
