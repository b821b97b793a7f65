import { answerOfKey, EVIDENCE_KEY } from './answer-keys.ts';
import { isStance, type Picked } from './row-answers.ts';
import type { RowView } from './row-view.ts';

interface KeyEvents {
  onPick: (skill: string, picked: Picked) => void;
  onEvidence: (view: RowView) => void;
}

/** Answers rows with keys, and moves to the next visible row after each answer. */
export class RowKeys {
  readonly #views: readonly RowView[];
  readonly #allowsNoOccasion: boolean;
  readonly #events: KeyEvents;

  constructor(views: readonly RowView[], allowsNoOccasion: boolean, events: KeyEvents) {
    this.#views = views;
    this.#allowsNoOccasion = allowsNoOccasion;
    this.#events = events;
  }

  /** Handles a key within the choices of a row. Elsewhere, letters may be commands of the browser or a screen reader. */
  pressed(event: KeyboardEvent, radio: HTMLInputElement, view: RowView): void {
    const { key, shiftKey } = event;
    const picked = key === ' ' ? radio.value : pickedByKey(key, view, this.#allowsNoOccasion);
    if (picked === undefined && key.toUpperCase() !== EVIDENCE_KEY && key !== 'Enter') return;
    event.preventDefault();
    if (picked !== undefined) this.#events.onPick(view.skill, picked);
    if (picked !== undefined || key === 'Enter') this.#goOn(view, key === 'Enter' && shiftKey ? -1 : 1);
    else this.#events.onEvidence(view);
  }

  #goOn(view: RowView, direction: 1 | -1): void {
    const visible = inPageOrder(this.#views.filter((other) => other === view || other.isVisible));
    (visible[visible.indexOf(view) + direction] ?? view).focus();
  }
}

/** Returns rows in the order of the page, which differs from the order of the matrix if some are folded. */
export function inPageOrder(views: readonly RowView[]): RowView[] {
  return views.toSorted((one, other) =>
    one.element.compareDocumentPosition(other.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
}

/** Returns the choice for a key, or undefined if the row does not offer it. */
function pickedByKey(key: string, { choices }: RowView, allowsNoOccasion: boolean): Picked | undefined {
  const answer = answerOfKey(key);
  if (typeof answer !== 'number') return answer === 'no_occasion' && !allowsNoOccasion ? undefined : answer;
  return choices.filter(({ value }) => !isStance(value))[answer - 1]?.value;
}
