import { NONE, UNSURE, type Answer } from '#catalogue/assessment/answers.ts';
import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';

interface QuestionEvents {
  /** The reader picked a proficiency, none or unsure. */
  onChoice: (skill: string, choice: string) => void;
  onNote: (skill: string, note: string) => void;
  /** A question opens. */
  onOpen: (question: HTMLDetailsElement, skill: string) => void;
}

/** The questions of a calculator: one open at a time, answered with the mouse or the keyboard alone. */
export class Questions {
  readonly #all: HTMLDetailsElement[];
  readonly #choices: string[];
  readonly #nameByChoice: Map<string, string>;
  readonly #events: QuestionEvents;

  constructor(root: HTMLElement, { scale }: CalculatorData, events: QuestionEvents) {
    this.#all = [...root.querySelectorAll<HTMLDetailsElement>('.question')];
    this.#choices = scale.map(({ id }) => id);
    this.#nameByChoice = new Map(scale.map(({ id, name, letter }) => [id, `${letter} ${name}`]));
    this.#nameByChoice.set(NONE, 'None').set(UNSURE, 'Not sure');
    this.#events = events;
    root.addEventListener('change', (event) => this.#changed(event));
    root.addEventListener('input', (event) => this.#noted(event));
    root.addEventListener('keydown', (event) => this.#pressed(event));
    const bar = root.querySelector('[data-bar]');
    // "toggle" does not bubble.
    const opened = ({ target }: Event): void => {
      const question = target instanceof HTMLDetailsElement && target.open ? questionOf(target) : null;
      if (!question) return;
      events.onOpen(question, question.dataset['skill'] ?? '');
      if (bar) question.append(bar);
    };
    root.addEventListener('toggle', opened, { capture: true });
  }

  /** Shows an answer at its question, and whether it needs a look. */
  show(skill: string, answer: Answer | undefined, needsLook: boolean): void {
    const question = this.#all.find(({ dataset }) => dataset['skill'] === skill);
    if (!question) return;
    const choice = answer?.choice ?? '';
    for (const input of question.querySelectorAll('input')) input.checked = input.value === choice;
    const given = question.querySelector('[data-given]');
    if (given) given.textContent = this.#nameByChoice.get(choice) ?? choice;
    const note = question.querySelector('textarea');
    // What is being typed is not overwritten.
    if (note && note !== document.activeElement) note.value = answer?.note ?? '';
    const look = question.querySelector<HTMLElement>('.look');
    if (look) look.hidden = !needsLook;
  }

  #changed({ target }: Event): void {
    const question = questionOf(target);
    if (question && target instanceof HTMLInputElement && target.type === 'radio') {
      this.#events.onChoice(question.dataset['skill'] ?? '', target.value);
    }
  }

  #noted({ target }: Event): void {
    const question = questionOf(target);
    if (question && target instanceof HTMLTextAreaElement) {
      this.#events.onNote(question.dataset['skill'] ?? '', target.value);
    }
  }

  #pressed(event: KeyboardEvent): void {
    const { target, key } = event;
    const question = questionOf(target);
    if (!question || target instanceof HTMLTextAreaElement || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const choice = this.#choiceOf(key);
    if (choice !== undefined) {
      event.preventDefault();
      this.#events.onChoice(question.dataset['skill'] ?? '', choice);
      if (question.open) focusChoice(question);
    } else if (key === 'Enter' && target instanceof HTMLInputElement) {
      event.preventDefault();
      this.#goOn(question, event.shiftKey ? -1 : 1);
    } else if (
      key === 'Enter' &&
      target instanceof HTMLElement &&
      target.matches('summary') &&
      !question.open
    ) {
      event.preventDefault();
      open(question);
    }
  }

  #choiceOf(key: string): string | undefined {
    if (key === '?') return UNSURE;
    if (key === '0') return NONE;
    return /^[1-9]$/.test(key) ? this.#choices[Number(key) - 1] : undefined;
  }

  #goOn(question: HTMLDetailsElement, direction: 1 | -1): void {
    const next = this.#all[this.#all.indexOf(question) + direction];
    if (next) open(next);
    else question.querySelector('summary')?.focus();
  }
}

function questionOf(target: EventTarget | null): HTMLDetailsElement | null {
  return target instanceof Element ? target.closest<HTMLDetailsElement>('.question') : null;
}

function open(question: HTMLDetailsElement): void {
  question.open = true;
  focusChoice(question);
  question.scrollIntoView({ block: 'nearest' });
}

function focusChoice(question: HTMLDetailsElement): void {
  (question.querySelector<HTMLInputElement>('input:checked') ?? question.querySelector('input'))?.focus({
    preventScroll: true,
  });
}
