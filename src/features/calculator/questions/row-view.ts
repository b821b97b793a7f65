import { stepAt, type AssessedRow } from '#catalogue/assessment/assess.ts';
import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import { cloneTile } from '#browser/clone-tile.ts';
import { findPart } from '#browser/find-part.ts';
import type { SkillNames } from './estimate-words.ts';
import { isStance, pickedOf } from './row-answers.ts';
import { standingOfRow } from './row-state.ts';
import { placeClasses, placeOnPath } from './step-places.ts';

/** Context that all rows of a calculator share. */
export interface RowContext {
  root: HTMLElement;
  data: CalculatorData;
  names: SkillNames;
}

/** The state that a row shows. */
export interface ShownRow {
  row: AssessedRow;
  /** The index of the level aimed at, -1 for none. */
  aim: number;
  note: string;
}

/** The details behind a row, once they have been completed. */
interface Details {
  show: (shown: ShownRow) => void;
  toggleWhole: () => void;
}

/** A row of the page: what it offers, and what it shows of an answer. */
export class RowView {
  readonly element: HTMLElement;
  readonly fold: HTMLDetailsElement;
  readonly skill: string;
  readonly #context: RowContext;
  #details: Details | undefined;
  #shown: ShownRow | undefined;

  constructor(element: HTMLElement, context: RowContext) {
    this.element = element;
    this.fold = findPart(element, '.more') as HTMLDetailsElement;
    this.skill = element.dataset['skill'] ?? '';
    this.#context = context;
  }

  get details(): Details | undefined {
    return this.#details;
  }

  /** Takes what completes the part behind the row. */
  set details(details: Details | undefined) {
    this.#details = details;
    if (this.#shown) this.show(this.#shown);
  }

  /** Whether the reader sees the row, which a filter or a fold may hide. */
  get isVisible(): boolean {
    return this.element.checkVisibility();
  }

  /** The choices of the row, in order: none, then the steps of the path. */
  get choices(): HTMLInputElement[] {
    const radios = [...this.element.querySelectorAll<HTMLInputElement>('.choices input')];
    return radios.filter(({ parentElement }) => parentElement?.hidden === false);
  }

  /** Offers the steps of the row on a path; without a row, the path asks for nothing here. */
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

  /** Marks what the level of an index asks, -1 for none, with the tile of its requirement. */
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

  /** Shows what is taken of the row, how it stands against the aim, and its note. */
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

  /** Brings the reader to what is picked or estimated, else to the first choice. */
  focus(): void {
    const { choices } = this;
    const radio =
      choices.find(({ checked }) => checked) ??
      choices.find(({ parentElement }) => parentElement?.hasAttribute('data-estimated')) ??
      choices[0];
    radio?.focus({ preventScroll: true });
    this.element.scrollIntoView({ block: 'nearest' });
  }

  /** Opens what is folded, and brings the reader to the field for evidence. */
  showEvidence(): void {
    this.fold.open = true;
    this.fold.querySelector('textarea')?.focus();
  }

  #radios(): HTMLInputElement[] {
    return [...this.element.querySelectorAll('input')];
  }
}

/** Writes a text only where it differs, so that nothing is announced or laid out again. */
function setText(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text;
}
