import { answerTo, isChecked, type AssessedRole, type AssessedRow } from '#catalogue/assessment/assess.ts';
import type { Answers } from '#catalogue/assessment/answers.ts';
import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import { closeMenusBesides, domainSetBy, fillDomainMenu } from './domain-menus.ts';
import { FilterTabs } from './filter-tabs.ts';
import { countRows, ROW_FILTERS } from './row-filters.ts';
import { inPageOrder, RowKeys } from './row-keys.ts';
import { RowList } from './row-list.ts';
import { RowView, type RowContext } from './row-view.ts';
import type { Picked } from './row-answers.ts';

export interface QuestionEvents {
  onPick: (skill: string, picked: Picked) => void;
  onNote: (skill: string, note: string) => void;
  /** The reader confirms the shown claim of a row. */
  onConfirm: (skill: string) => void;
  /** The reader answers all rows of a domain as a level expects; both are ids. */
  onSetDomain: (domain: string, level: string) => void;
}

export interface ShownAnswers {
  assessed: AssessedRole;
  /** The answers, for their notes. */
  answers: Answers;
  /** The index of the level aimed at, or -1. */
  aimLevel: number;
}

/** The rows of a calculator, which work with the mouse and the keyboard. */
export class Questions {
  readonly #root: HTMLElement;
  readonly #context: RowContext;
  readonly #views: RowView[];
  readonly #list: RowList;
  readonly #tabs: FilterTabs;
  readonly #events: QuestionEvents;
  #shown: ShownAnswers;
  #path: readonly number[] | undefined;
  /** The skill of the row that the reader used last. */
  #last: string | undefined;

  constructor(root: HTMLElement, data: CalculatorData, shown: ShownAnswers, events: QuestionEvents) {
    const { alternatives, role } = data;
    this.#root = root;
    const names = new Map([...role.skills, ...alternatives].map(({ id, name }) => [id, name]));
    const rows = root.querySelectorAll<HTMLElement>('.question');
    this.#context = { root, data, names };
    this.#views = [...rows].map((row) => new RowView(row, this.#context));
    this.#list = new RowList(root, this.#views);
    this.#tabs = new FilterTabs(root);
    this.#events = events;
    this.#shown = shown;
    const keys = new RowKeys(this.#views, data.allowsNoOccasion, {
      onPick: events.onPick,
      onEvidence: (view) => void this.#complete(view).then(() => view.showEvidence()),
    });
    root.addEventListener('change', ({ target }) => this.#changed(target));
    root.addEventListener('input', ({ target }) => this.#noted(target));
    root.addEventListener('click', ({ target }) => this.#clicked(target));
    // Loads the code for details before the reader opens a row.
    root.addEventListener('focusin', ({ target }) => this.#viewOf(target) && void loadDetails());
    root.addEventListener('keydown', (event) => this.#pressed(event, keys));
    root.addEventListener('focusout', ({ relatedTarget }) =>
      closeMenusBesides(root, relatedTarget instanceof Node ? relatedTarget : null),
    );
    // The toggle event does not bubble.
    root.addEventListener('toggle', ({ target }) => this.#toggled(target), { capture: true });
  }

  show(shown: ShownAnswers): void {
    this.#shown = shown;
    const { assessed, aimLevel } = shown;
    if (this.#path !== assessed.path) this.#showPath();
    for (const view of this.#views) {
      const row = this.#rowOf(view);
      if (!row) continue;
      view.showAim(row, aimLevel);
      this.#showRow(view);
    }
    this.#arrange();
  }

  /** Shows the answer to one row without rearranging the list. */
  showOne(skillId: string, shown: ShownAnswers): void {
    this.#shown = shown;
    const view = this.#views.find(({ skill }) => skill === skillId);
    if (view) this.#showRow(view);
    this.#showCounts();
  }

  /** Focuses the next unchecked row of the current filter or, if there is none, of all rows. */
  goToUnchecked(): void {
    const open = this.#views.filter((view) => {
      const row = this.#rowOf(view);
      return row !== undefined && !isChecked(row);
    });
    if (open.length > 0 && !open.some((view) => view.isVisible)) {
      this.#tabs.choose('unchecked');
      this.#arrange();
    }
    const visible = inPageOrder(this.#views.filter((view) => view.isVisible));
    const from = visible.findIndex(({ skill }) => skill === this.#last) + 1;
    const next = [...visible.slice(from), ...visible.slice(0, from)].find((view) => open.includes(view));
    next?.focus();
  }

  #showPath(): void {
    const { path } = this.#shown.assessed;
    this.#path = path;
    for (const view of this.#views) view.showPath(path, this.#rowOf(view));
  }

  #showRow(view: RowView): void {
    const { assessed, answers, aimLevel } = this.#shown;
    const row = this.#rowOf(view);
    if (row) view.show({ row, aim: aimLevel, note: answerTo(answers, assessed.role, row.skill)?.note ?? '' });
  }

  #arrange(): void {
    const { assessed, aimLevel } = this.#shown;
    this.#list.arrange(assessed, aimLevel, this.#tabs.current(countRows(assessed, aimLevel)));
    this.#showCounts();
  }

  #showCounts(): void {
    const { assessed, aimLevel } = this.#shown;
    this.#list.showCounts(assessed);
    this.#tabs.show(countRows(assessed, aimLevel), assessed.role.levels[aimLevel]?.name ?? '');
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
    if (!(target instanceof Element)) return;
    closeMenusBesides(this.#root, target);
    const set = domainSetBy(target);
    if (set) {
      set.menu.open = false;
      set.menu.querySelector('summary')?.focus();
      this.#events.onSetDomain(set.domain, set.level);
    }
    const filter = target.closest<HTMLElement>('[data-filter]')?.dataset['filter'];
    const chosen = ROW_FILTERS.find((known) => known === filter);
    if (chosen) {
      this.#tabs.choose(chosen);
      this.#arrange();
    }
    this.#clickedInRow(target);
  }

  #clickedInRow(target: Element): void {
    const view = this.#viewOf(target);
    const action = target.closest<HTMLElement>('[data-do]')?.dataset['do'];
    const row = view && this.#rowOf(view);
    if (view === undefined || row === undefined) return;
    this.#last = view.skill;
    if (action === 'confirm') {
      this.#events.onConfirm(view.skill);
      view.focus();
    }
    if (action === 'all-steps') view.details?.toggleWhole();
  }

  #toggled(target: EventTarget | null): void {
    if (!(target instanceof HTMLDetailsElement) || !target.open) return;
    const { role, path } = this.#shown.assessed;
    if (target.matches('.set-all')) fillDomainMenu(target, role, path);
    const view = this.#viewOf(target);
    if (view && target === view.fold) void this.#complete(view);
  }

  /** Completes the details of a row with code that is loaded only when needed. */
  async #complete(view: RowView): Promise<void> {
    const { RowDetails } = await loadDetails();
    view.details ??= new RowDetails(view.element, view.skill, this.#context);
  }

  #pressed(event: KeyboardEvent, keys: RowKeys): void {
    const { target } = event;
    if (event.key === 'Escape') closeMenusBesides(this.#root, null);
    const view = this.#viewOf(target);
    if (!view || event.ctrlKey || event.metaKey || event.altKey) return;
    this.#last = view.skill;
    if (target instanceof HTMLInputElement) keys.pressed(event, target, view);
  }

  #rowOf({ skill }: RowView): AssessedRow | undefined {
    return this.#shown.assessed.rows.find((row) => row.skill.id === skill);
  }

  #viewOf(target: EventTarget | null): RowView | undefined {
    const element = target instanceof Element ? target.closest('.question') : null;
    return this.#views.find((view) => view.element === element);
  }
}

const loadDetails = () => import('./row-details.ts');
