import { findPart } from '#browser/find-part.ts';
import { ROW_FILTERS, type FilterCounts, type RowFilter } from './row-filters.ts';

/** The buttons that filter rows, each with the number of rows. */
export class FilterTabs {
  readonly #root: HTMLElement;
  /** The filter that the reader has chosen; undefined for the default. */
  #chosen: RowFilter | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  choose(filter: RowFilter): void {
    this.#chosen = filter;
  }

  /** Returns the chosen filter if it is offered, else mandatory rows, else all. */
  current(counts: FilterCounts): RowFilter {
    const isOffered = (filter: RowFilter): boolean => counts[filter] !== undefined;
    if (this.#chosen !== undefined && isOffered(this.#chosen)) return this.#chosen;
    return isOffered('mandatory') ? 'mandatory' : 'all';
  }

  /** Shows the filters that are offered; `aimName` is the name of the level aimed at. */
  show(counts: FilterCounts, aimName: string): void {
    const current = this.current(counts);
    for (const filter of ROW_FILTERS) {
      const tab = this.#root.querySelector<HTMLElement>(`[data-filter="${filter}"]`);
      // The button is missing if nothing is mandatory.
      if (!tab) continue;
      tab.hidden = counts[filter] === undefined;
      tab.ariaPressed = String(filter === current);
      findPart(tab, '[data-count]').textContent = String(counts[filter] ?? 0);
    }
    findPart(this.#root, '[data-list]').toggleAttribute('data-has-aim', aimName !== '');
    findPart(this.#root, '[data-aim-legend]').hidden = aimName === '';
    for (const place of this.#root.querySelectorAll('[data-aim-name]')) place.textContent = aimName;
  }
}
