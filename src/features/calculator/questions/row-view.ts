import { stepAt, type AssessedRow } from '#catalogue/assessment/assess.ts';
import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import { cloneTile } from '#browser/clone-tile.ts';
import { findPart } from '#browser/find-part.ts';
import type { SkillNames } from './estimate-words.ts';
import { isStance, pickedOf } from './row-answers.ts';
import { standingOfRow } from './row-state.ts';
import { placeClasses, placeOnPath } from './step-places.ts';

/** Data that all rows of a calculator share. */
export interface RowContext {
  root: HTMLElement;
  data: CalculatorData;
  names: SkillNames;
}

export interface ShownRow {
  row: AssessedRow;
  /** The index of the level aimed at, or -1. */
  aim: number;
  note: string;
}

interface Details {
  show: (shown: ShownRow) => void;
  toggleWhole: () => void;
}

/** A row of the page with its choices and its state. */
export class RowView {
  readonly element: HTMLElement;
  readonly fold: HTMLDetailsElement;
  readonly skill: string;
  readonly #context: RowContext;
  #details: Details | undefined;
  #shown: ShownRow | undefined;

  constructor(element: HTMLElement, context: RowContext) {
    this.element = element;
    this.fold = findPart(element, '.more', HTMLDetailsElement);
    this.skill = element.dataset['skill'] ?? '';
    this.#context = context;
  }

  get details(): Details | undefined {
    return this.#details;
  }

  set details(details: Details | undefined) {
    this.#details = details;
    if (this.#shown) this.show(this.#shown);
  }

  /** Whether the row is visible, since a filter or a fold may hide it. */
  get isVisible(): boolean {
    return this.element.checkVisibility();
  }

  /** The choices of the row: none, then the steps of the path. */
  get choices(): HTMLInputElement[] {
    const radios = [...this.element.querySelectorAll<HTMLInputElement>('.choices input')];
    return radios.filter(({ parentElement }) => parentElement?.hidden === false);
  }

  /** Offers the steps of the row on a path; `row` is undefined if the path has no requirement here. */
  showPath(path: readonly number[], row: AssessedRow | undefined): void {
    const { levels } = this.#context.data.role;
    this.element.hidden = row === undefined;
    for (const radio of this.#radios()) {
      const label = radio.parentElement;
      if (isStance(radio.value) || !label) continue;
      const step = row?.steps.find(({ levels: [lowest] }) => levels[lowest]?.id === radio.value);
      label.hidden = step === undefined;
      if (step === undefined) continue;
      radio.ariaLabel = step.levels.flatMap((level) => levels[level]?.name ?? []).join(', ');
      const tones = [...label.classList].filter((name) => name.startsWith('tone-'));
      label.className = [...tones, ...placeClasses(placeOnPath(step.levels, path))].join(' ');
    }
    for (const example of this.element.querySelectorAll<HTMLElement>('[data-example]')) {
      const level = levels.findIndex(({ id }) => id === example.dataset['example']);
      example.hidden = !path.includes(level);
    }
  }

  /** Shows the tile of the requirement at the aim, a level's index or -1, and marks its step. */
  showAim(row: AssessedRow, aim: number): void {
    const { root, data } = this.#context;
    const place = findPart(this.element, '[data-aimed]');
    const level = data.role.levels[aim]?.id ?? '';
    const aimed = row.steps[stepAt(row.steps, aim)];
    const lowest = data.role.levels[aimed?.levels[0] ?? -1]?.id;
    for (const { value, parentElement } of this.choices)
      parentElement?.toggleAttribute('data-is-aim', lowest !== undefined && value === lowest);
    if (place.dataset['aimed'] === level) return;
    place.dataset['aimed'] = level;
    const ask = row.skill.asks[aim];
    place.replaceChildren(...(ask ? [cloneTile(root, data.scale, ask)] : []));
  }

  /** Shows the claim of the row, its state at the aim, and its note. */
  show(shown: ShownRow): void {
    this.#shown = shown;
    const { row, aim } = shown;
    const isEstimate = row.claim.estimate !== undefined;
    const picked = pickedOf(row);
    for (const radio of this.#radios()) {
      radio.checked = radio.value === picked && !isEstimate;
      radio.parentElement?.toggleAttribute('data-estimated', radio.value === picked && isEstimate);
    }
    const { look, words } = standingOfRow(row, aim, this.#context.names);
    const state = findPart(this.element, '.state');
    state.dataset['state'] = look;
    state.classList.toggle('look', row.claim.needsLook);
    setText(state, row.claim.needsLook ? `${words}, needs a look` : words);
    this.#details?.show(shown);
  }

  /** Focuses the picked or estimated choice, else the first one. */
  focus(): void {
    const { choices } = this;
    const radio =
      choices.find(({ checked }) => checked) ??
      choices.find(({ parentElement }) => parentElement?.hasAttribute('data-estimated')) ??
      choices[0];
    radio?.focus({ preventScroll: true });
    this.element.scrollIntoView({ block: 'nearest' });
  }

  showEvidence(): void {
    this.fold.open = true;
    this.fold.querySelector('textarea')?.focus();
  }

  #radios(): HTMLInputElement[] {
    return [...this.element.querySelectorAll('input')];
  }
}

/** Sets a text only if it differs, to avoid unnecessary announcements and layout. */
function setText(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text;
}
