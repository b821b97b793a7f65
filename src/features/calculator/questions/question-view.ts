import type { AskedStep } from '#catalogue/assessment/asked-steps.ts';
import type { AskedRole } from '#catalogue/assessment/asks.ts';
import type { AssessedRow } from '#catalogue/assessment/assess.ts';
import { cloneTemplate } from '#browser/clone-template.ts';
import { findPart } from '#browser/find-part.ts';
import { LAST_PLACE } from './answer-keys.ts';
import { criterionOf } from './criterion.ts';
import { estimateWords, givenWords, type SkillNames } from './estimate-words.ts';
import { isStance, pickedOf, type Picked } from './row-answers.ts';

/** A question of the page: what it offers, and what it shows of an answer. */
export class QuestionView {
  readonly details: HTMLDetailsElement;
  readonly skill: string;
  readonly #root: HTMLElement;
  readonly #names: SkillNames;

  constructor(root: HTMLElement, details: HTMLDetailsElement, names: SkillNames) {
    this.details = details;
    this.skill = details.dataset['skill'] ?? '';
    this.#root = root;
    this.#names = names;
  }

  /** Everything that can be picked, in order: steps, then stances. */
  get offered(): HTMLInputElement[] {
    return this.#radios().filter((radio) => radio.labels?.[0]?.hidden === false);
  }

  /** Offers the steps of the row on a path; without a row, the path asks for nothing here. */
  showPath({ levels }: AskedRole, path: readonly number[], row: AssessedRow | undefined): void {
    this.details.hidden = row === undefined;
    const steps = row?.steps ?? [];
    for (const radio of this.#radios()) {
      if (isStance(radio.value)) continue;
      const position = steps.findIndex(({ levels: [lowest] }) => levels[lowest]?.id === radio.value);
      offer(radio, steps[position], position + 1, levels);
    }
    for (const example of this.details.querySelectorAll<HTMLElement>('[data-example]')) {
      const level = levels.findIndex(({ id }) => id === example.dataset['example']);
      example.hidden = !path.includes(level);
    }
  }

  /** Shows what is taken of the row, and its note. */
  show(row: AssessedRow, note: string): void {
    const { claim } = row;
    const isEstimate = claim.estimate !== undefined;
    const picked = pickedOf(row);
    for (const radio of this.#radios()) {
      radio.checked = radio.value === picked && !isEstimate;
      radio.labels?.[0]?.toggleAttribute('data-estimated', radio.value === picked && isEstimate);
    }
    setText(findPart(this.details, '[data-given]'), givenWords(row));
    const source = findPart(this.details, '[data-source]');
    source.hidden = !isEstimate;
    setText(source, estimateWords(row, this.#names));
    findPart(this.details, '.look').hidden = !claim.needsLook;
    this.#showCheck(row, picked);
    const field = this.details.querySelector('textarea');
    // A note that the reader is typing is not overwritten.
    if (field && field !== document.activeElement) field.value = note;
  }

  /** Brings the reader to what is picked or estimated, else to the first step. */
  focus(): void {
    const { offered } = this;
    const radio =
      offered.find(({ checked }) => checked) ??
      offered.find(({ labels }) => labels?.[0]?.hasAttribute('data-estimated')) ??
      offered[0];
    radio?.focus({ preventScroll: true });
  }

  /** Says what the reader should look at, with a button that confirms it as it is. */
  #showCheck(row: AssessedRow, picked: Picked | undefined): void {
    const { needsLook, estimate } = row.claim;
    const place = findPart(this.details, '[data-check]');
    const told = needsLook ? lookWords(picked) : checkWords(row, this.#names);
    place.hidden = told === '';
    const state = `${told} ${picked ?? ''}`;
    if (place.dataset['check'] === state) return;
    place.dataset['check'] = state;
    place.replaceChildren(told === '' ? '' : `${capitalize(told)}. `);
    if (picked === undefined || !(needsLook || estimate)) return;
    const button = cloneTemplate(this.#root, '[data-confirm]');
    button.textContent = `Confirm “${givenWords(row)}”`;
    place.append(button);
  }

  #radios(): HTMLInputElement[] {
    return [...this.details.querySelectorAll('input')];
  }
}

/** Offers a step at its place on the path, from 1, or hides it where it is not on the path. */
function offer(
  radio: HTMLInputElement,
  step: AskedStep | undefined,
  place: number,
  levels: AskedRole['levels'],
): void {
  const label = radio.labels?.[0];
  if (!label) return;
  for (const part of [label, criterionOf(radio)]) if (part) part.hidden = step === undefined;
  if (step === undefined) return;
  const names = step.levels.flatMap((level) => levels[level]?.name ?? []);
  setText(findPart(label, 'strong'), names.join(', '));
  setText(findPart(label, 'kbd'), place <= LAST_PLACE ? String(place) : '');
}

/** Why an answer needs a look, for the reader. */
function lookWords(picked: Picked | undefined): string {
  return picked === undefined
    ? 'the answer names something that is not offered any more'
    : 'this may not be what was meant: the texts have changed since, or more than one step fits the answer';
}

/** The source of an estimate, and what confirming it does to an answer on another track; empty without an estimate. */
function checkWords(row: AssessedRow, names: SkillNames): string {
  const words = estimateWords(row, names);
  const { estimate } = row.claim;
  return estimate?.kind === 'answer' && estimate.role?.id === row.role.id
    ? `${words}, your answer on another track, which confirming replaces`
    : words;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Writes a text only where it differs, so that nothing is announced or laid out again. */
function setText(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text;
}
