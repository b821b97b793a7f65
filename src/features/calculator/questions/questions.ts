import { answerTo, type AssessedRole } from '#catalogue/assessment/assess.ts';
import type { Answers } from '#catalogue/assessment/answers.ts';
import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import { answerOfKey, EVIDENCE_KEY } from './answer-keys.ts';
import { QuestionView } from './question-view.ts';
import { isStance, type Picked } from './row-answers.ts';

interface QuestionEvents {
  /** The reader picked a step or a stance. */
  onPick: (skill: string, picked: Picked) => void;
  onNote: (skill: string, note: string) => void;
  /** The reader confirms what is shown of a row. */
  onConfirm: (skill: string) => void;
  /** A question opens. */
  onOpen: (question: HTMLDetailsElement, skill: string) => void;
}

/** The questions of a calculator: one open at a time, answered with the mouse or the keyboard alone. */
export class Questions {
  readonly #root: HTMLElement;
  readonly #views: QuestionView[];
  readonly #events: QuestionEvents;
  /** Those that are offered now. */
  #path: readonly number[] | undefined;

  constructor(root: HTMLElement, { alternatives, role }: CalculatorData, events: QuestionEvents) {
    this.#root = root;
    const names = new Map([...role.skills, ...alternatives].map(({ id, name }) => [id, name]));
    const all = root.querySelectorAll<HTMLDetailsElement>('.question');
    this.#views = [...all].map((details) => new QuestionView(root, details, names));
    this.#events = events;
    root.addEventListener('change', ({ target }) => this.#changed(target));
    root.addEventListener('input', ({ target }) => this.#noted(target));
    root.addEventListener('click', ({ target }) => this.#clicked(target));
    root.addEventListener('keydown', (event) => this.#pressed(event));
    // "toggle" does not bubble.
    root.addEventListener('toggle', ({ target }) => this.#toggled(target), { capture: true });
  }

  /** Shows all answers. */
  show(assessed: AssessedRole, answers: Answers): void {
    if (this.#path !== assessed.path) this.#showPath(assessed);
    for (const { skill } of assessed.rows) this.showOne(skill.id, assessed, answers);
  }

  /** Shows the answer to one row. */
  showOne(skillId: string, assessed: AssessedRole, answers: Answers): void {
    const row = assessed.rows.find(({ skill }) => skill.id === skillId);
    if (!row) return;
    const note = answerTo(answers, assessed.role, row.skill)?.note ?? '';
    this.#views.find(({ skill }) => skill === skillId)?.show(row, note);
  }

  #showPath({ role, path, rows }: AssessedRole): void {
    this.#path = path;
    for (const view of this.#views) {
      view.showPath(
        role,
        path,
        rows.find(({ skill }) => skill.id === view.skill),
      );
    }
    for (const section of this.#root.querySelectorAll<HTMLElement>('[data-domain]'))
      section.hidden = section.querySelector('.question:not([hidden])') === null;
  }

  #changed(target: EventTarget | null): void {
    const view = this.#viewOf(target);
    if (view && target instanceof HTMLInputElement && target.type === 'radio')
      this.#events.onPick(view.skill, target.value);
  }

  #noted(target: EventTarget | null): void {
    const view = this.#viewOf(target);
    if (view && target instanceof HTMLTextAreaElement) this.#events.onNote(view.skill, target.value);
  }

  #clicked(target: EventTarget | null): void {
    const view = this.#viewOf(target);
    if (!view || !(target instanceof Element) || !target.closest('[data-do="confirm"]')) return;
    this.#events.onConfirm(view.skill);
    view.focus();
  }

  #toggled(target: EventTarget | null): void {
    const view = this.#viewOf(target);
    // Folds inside a question toggle, too.
    if (!view || target !== view.details || !view.details.open) return;
    this.#events.onOpen(view.details, view.skill);
    const bar = this.#root.querySelector('[data-bar]');
    if (bar) view.details.append(bar);
  }

  #pressed(event: KeyboardEvent): void {
    const { target } = event;
    const view = this.#viewOf(target);
    if (!view || event.ctrlKey || event.metaKey || event.altKey) return;
    if (target instanceof HTMLInputElement) this.#pressedAmongAnswers(event, view);
    else if (event.key === 'Enter' && target instanceof HTMLElement && isClosedSummary(target)) {
      event.preventDefault();
      open(view);
    }
  }

  /** Letters and digits act nowhere else: they may be a command of the browser or of what reads the page aloud. */
  #pressedAmongAnswers(event: KeyboardEvent, view: QuestionView): void {
    const { key, shiftKey } = event;
    const picked = pickedByKey(key, view);
    if (picked !== undefined) {
      event.preventDefault();
      this.#events.onPick(view.skill, picked);
      view.focus();
    } else if (key.toUpperCase() === EVIDENCE_KEY) {
      event.preventDefault();
      view.details.querySelector('textarea')?.focus();
    } else if (key === 'Enter') {
      event.preventDefault();
      this.#goOn(view, shiftKey ? -1 : 1);
    }
  }

  #goOn(view: QuestionView, direction: 1 | -1): void {
    const asked = this.#views.filter(({ details }) => !details.hidden);
    const next = asked[asked.indexOf(view) + direction];
    if (next) open(next);
    else view.details.querySelector('summary')?.focus();
  }

  #viewOf(target: EventTarget | null): QuestionView | undefined {
    const details = target instanceof Element ? target.closest('.question') : null;
    return this.#views.find((view) => view.details === details);
  }
}

/** Returns the choice of a key at a question; undefined if the question does not offer it. */
function pickedByKey(key: string, { offered }: QuestionView): Picked | undefined {
  const answer = answerOfKey(key);
  if (typeof answer !== 'number') return offered.find(({ value }) => value === answer)?.value;
  return offered.filter(({ value }) => !isStance(value))[answer - 1]?.value;
}

function isClosedSummary(target: HTMLElement): boolean {
  return target.matches('.question:not([open]) > summary');
}

function open(view: QuestionView): void {
  view.details.open = true;
  view.focus();
  view.details.scrollIntoView({ block: 'nearest' });
}
