import { filterRows } from './row-filter.ts';

/** The filters above a matrix: by name, mandatory only, and new at the chosen level. */
export class SkillFilter {
  readonly #root: HTMLElement;
  readonly #rows: readonly HTMLTableRowElement[];
  readonly #onFilter: () => void;

  constructor(root: HTMLElement, rows: readonly HTMLTableRowElement[], onFilter: () => void) {
    this.#root = root;
    this.#rows = rows;
    this.#onFilter = onFilter;
    const form = root.querySelector('form');
    form?.addEventListener('input', () => this.#apply(form));
    form?.addEventListener('submit', (event) => event.preventDefault());
    // Fields are reset only after the event.
    form?.addEventListener('reset', () => setTimeout(() => this.#apply(form)));
    document.addEventListener('levelchange', () => form && this.#apply(form));
    // A browser may restore the fields when a reader comes back to the page.
    if (form && [...new FormData(form).values()].some((value) => value !== '')) this.#apply(form);
  }

  #apply(form: HTMLFormElement): void {
    const data = new FormData(form);
    const columns = [...this.#root.querySelectorAll('col')];
    const shown = filterRows(this.#rows, {
      words: String(data.get('skill') ?? '')
        .toLowerCase()
        .split(/\s+/),
      isMandatoryOnly: data.has('mandatory'),
      newAt: data.has('new') ? columns.findIndex((column) => 'chosen' in column.dataset) : undefined,
    });
    const output = form.querySelector('output');
    if (output) output.textContent = `${String(shown)} of ${output.dataset['total'] ?? ''}`;
    const none = this.#root.querySelector<HTMLElement>('.none');
    if (none) none.hidden = shown > 0;
    this.#onFilter();
  }
}
