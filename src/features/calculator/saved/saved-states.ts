import type { Answers } from '#catalogue/assessment/answers.ts';
import { assessRole, type AssessedRole } from '#catalogue/assessment/assess.ts';
import { answersToRole, barsOf, changesSince } from '#catalogue/assessment/talk/saved-state.ts';
import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import { dayInLine } from '#catalogue/text/words.ts';
import { cloneTemplate } from '#browser/clone-template.ts';
import { findPart } from '#browser/find-part.ts';
import { sinceWords } from './since-words.ts';
import { StateStore, type ListedState } from './state-store.ts';

interface PresentAnswers {
  answers: Answers;
  assessed: AssessedRole;
  /** The ids of the levels that the reader works at and aims at. */
  as: string | undefined;
  aim: string | undefined;
}

export interface SavedStatesContext {
  base: string;
  data: CalculatorData;
  /** Returns undefined while lent answers are shown. */
  present: () => PresentAnswers | undefined;
  onOpen: (id: string) => void;
}

const REFUSED = 'This browser does not let the page store anything. Share your answers as a file instead.';

/** Lists the reader's saved states, and saves, opens, deletes and compares them. */
export class SavedStates {
  readonly #place: HTMLElement;
  readonly #context: SavedStatesContext;
  readonly #store: StateStore;

  constructor(place: HTMLElement, context: SavedStatesContext) {
    this.#place = place;
    this.#context = context;
    this.#store = new StateStore(context.base, context.data.renames);
    findPart(place, '[data-save-state]').addEventListener('submit', (event) => this.#save(event));
  }

  show(): void {
    const states = this.#store.list(this.#context.data.role.id);
    findPart(this.#place, '[data-states]').replaceChildren(...states.map((state) => this.#itemOf(state)));
  }

  #save(event: Event): void {
    event.preventDefault();
    // Keeps the event from the form of the calculator.
    event.stopPropagation();
    const field = findPart(this.#place, '[data-state-name]', HTMLInputElement);
    const present = this.#context.present();
    if (present === undefined) {
      this.#tell('These are not your present answers. Go back to yours first.');
      return;
    }
    const { role } = this.#context.data;
    const { answers, as, aim } = present;
    const isKept = this.#store.save({
      name: field.value.trim(),
      at: new Date().toISOString(),
      about: { role: role.id, as, aim },
      answers: answersToRole(role, answers),
      bars: barsOf(role),
    });
    this.#tell(isKept ? `Saved as “${field.value.trim()}”.` : REFUSED);
    if (isKept) field.value = '';
    this.show();
  }

  #itemOf(state: ListedState): HTMLElement {
    const item = cloneTemplate(this.#place, '[data-state]');
    const day = state.at.slice(0, 10);
    findPart(item, 'strong').textContent = state.name;
    const time = findPart(item, 'time');
    time.textContent = dayInLine(day);
    time.setAttribute('datetime', day);
    for (const [action, run] of Object.entries({
      open: () => this.#context.onOpen(state.id),
      remove: () => this.#remove(state),
    })) {
      const button = findPart(item, `[data-state-do="${action}"]`);
      button.setAttribute('aria-label', `${button.textContent} “${state.name}”`);
      button.addEventListener('click', run);
    }
    const changes = findPart(item, 'details', HTMLDetailsElement);
    changes.addEventListener('toggle', () => changes.open && this.#showSince(changes, state));
    return item;
  }

  #remove(state: ListedState): void {
    this.#store.remove(state.id);
    this.show();
    this.#tell(`“${state.name}” was deleted.`, () => {
      this.#tell(this.#store.save(state) ? `“${state.name}” is back.` : REFUSED);
      this.show();
    });
  }

  #showSince(place: HTMLElement, state: ListedState): void {
    const present = this.#context.present();
    const { role, scale, allowsNoOccasion } = this.#context.data;
    const list = findPart(place, '[data-since]');
    if (present === undefined) {
      list.textContent = 'Go back to your own answers to see what changed since.';
      return;
    }
    const sheet = { knowledge: new Map(), scaleIds: scale.map(({ id }) => id), allowsNoOccasion };
    const { answers, as, assessed } = present;
    const now = assessRole(role, assessed.path, {
      ...sheet,
      answers,
      ...(as !== undefined && { as: { [role.id]: as } }),
    });
    const parts = sinceWords(changesSince(state, now, sheet)).flatMap(({ title, lines }) => [
      Object.assign(document.createElement('h4'), { textContent: `${title}: ${String(lines.length)}` }),
      listOf(lines),
    ]);
    list.replaceChildren(...(parts.length === 0 ? ['Nothing has changed since.'] : parts));
  }

  #tell(told: string, undo?: () => void): void {
    const place = findPart(this.#place, '[data-state-told]');
    place.replaceChildren(told);
    if (undo === undefined) return;
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'button',
      textContent: 'Undo',
    });
    button.addEventListener('click', undo);
    place.append(button);
    button.focus();
  }
}

function listOf(lines: readonly string[]): HTMLUListElement {
  const list = document.createElement('ul');
  list.append(...lines.map((textContent) => Object.assign(document.createElement('li'), { textContent })));
  return list;
}
