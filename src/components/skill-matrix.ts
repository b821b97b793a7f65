import { CellGrid } from './cell-grid.ts';
import { addControls } from './details-controls.ts';

/** How long a reader stays before address and proposal follow, in milliseconds: they take longer than to show the details. */
const PAUSE = 100;

/**
 * Improves a matrix whose tiles open popovers already: arrow keys move through the grid, the address
 * follows the open cell, permalinks open theirs, and the legend filters.
 */
class SkillMatrix extends HTMLElement {
  #grid = new CellGrid([]);
  #table: HTMLTableElement | null = null;
  #latest: HTMLElement | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #abort = new AbortController();

  connectedCallback(): void {
    const { signal } = this.#abort;
    // Asked of the table only: hundreds of popovers come after it.
    const table = (this.#table = this.querySelector('table'));
    this.#grid = new CellGrid([
      ...(table?.querySelectorAll<HTMLTableRowElement>('tbody tr:not(.domain)') ?? []),
    ]);
    table?.addEventListener('keydown', (event) => this.#grid.move(event), { signal });
    table?.addEventListener('focusin', (event) => this.#light(event.target), { signal });
    table?.addEventListener('focusout', () => this.#light(null), { signal });
    this.addEventListener('click', (event) => this.#click(event), { signal });
    // "beforetoggle" and "toggle" do not bubble.
    this.addEventListener('beforetoggle', (event) => this.#prepare(event), { signal, capture: true });
    this.addEventListener('toggle', (event) => this.#toggled(event), { signal, capture: true });
    this.addEventListener('change', () => this.#filter(), { signal });
    window.addEventListener('hashchange', () => this.#openAddressed(), { signal });
    this.#filter();
    this.#openAddressed();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#pause);
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  /** The row lights up by itself; the column needs its `col`. */
  #light(target: EventTarget | null): void {
    this.#table?.querySelector('col[data-lit]')?.removeAttribute('data-lit');
    const cell = target instanceof Element ? target.closest('td') : null;
    if (!cell || !(target instanceof HTMLElement)) return;
    this.#grid.makeTabStop(target);
    this.#table?.querySelectorAll('col')[cell.cellIndex]?.setAttribute('data-lit', '');
  }

  #click(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return;
    const tile = event.target.closest('td button');
    if (tile) {
      this.#toggle(tile.getAttribute('popovertarget') ?? '', event);
      return;
    }
    const step = event.target.closest('.steps button');
    if (step) {
      this.#open(step.getAttribute('value') ?? '');
      return;
    }
    const permalink = event.target.closest<HTMLAnchorElement>('.steps a');
    if (permalink && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      void this.#copy(permalink);
    }
  }

  async #copy(permalink: HTMLAnchorElement): Promise<void> {
    const name = permalink.textContent;
    try {
      await navigator.clipboard.writeText(permalink.href);
      permalink.textContent = 'Permalink copied';
      permalink.setAttribute('role', 'status');
    } catch {
      // The clipboard is refused: the address bar shows the permalink.
      permalink.textContent = 'Permalink: see the address bar';
    }
    setTimeout(() => {
      permalink.textContent = name;
      permalink.removeAttribute('role');
    }, 2000);
  }

  /** Before the details show or hide, so that the page is laid out and painted once. */
  #prepare(event: ToggleEvent): void {
    const details = detailsOf(event);
    if (!details) return;
    const isOpening = event.newState === 'open';
    const tile = this.#grid.tileOf(details.id);
    tile?.toggleAttribute('data-open', isOpening);
    if (!isOpening) return;
    this.#latest = details;
    if (tile) addControls(details, tile, this.dataset['proposal']);
  }

  #toggled(event: Event): void {
    if (!detailsOf(event)) return;
    clearTimeout(this.#pause);
    const { hash } = location;
    this.#pause = setTimeout(() => {
      // Whoever has gone elsewhere meanwhile is not taken back.
      if (location.hash === hash) this.#writeAddress();
      void this.#completeProposal();
    }, PAUSE);
  }

  /** The address leads to the details that are open; to the page, where they have closed and no link has led elsewhere. */
  #writeAddress(): void {
    const fragment = `#${this.#latest?.id ?? ''}`;
    const isOpen = this.#latest?.matches(':popover-open') === true;
    if (isOpen) history.replaceState(null, '', fragment);
    else if (location.hash === fragment) history.replaceState(null, '', location.pathname + location.search);
  }

  /** Fills the form that the open details lead to; what it takes is loaded when the first details are open. */
  async #completeProposal(): Promise<void> {
    const { role = '', name = '', proposal } = this.dataset;
    const details = this.#latest;
    if (proposal === undefined || details?.matches(':popover-open') !== true) return;
    try {
      const { completeProposal } = await import('./complete-proposal.ts');
      completeProposal(details, { roleId: role, roleName: name, proposalForm: proposal });
    } catch {
      // The reader is offline, or the site has been published anew: the link leads to the empty form.
    }
  }

  #openAddressed(): void {
    const id = decodeFragment(location.hash);
    this.#reportMissing(id);
    if (id !== '') this.#open(id);
  }

  /** Says so where a permalink leads to what is not asked, or no longer: a skill's id, a point and a level's id. */
  #reportMissing(id: string): void {
    const text = this.querySelector<HTMLElement>('.missing');
    const name = text?.querySelector('code');
    if (!text || !name) return;
    text.hidden = !/^[a-z\d-]+\.[a-z\d-]+$/.test(id) || document.getElementById(id) !== null;
    name.textContent = id;
    if (!text.hidden) text.scrollIntoView();
  }

  /**
   * Shows or hides the details of the tile that was clicked. The browser would do so by itself, but makes the tile the
   * anchor of its details, for which it lays out the whole table.
   */
  #toggle(id: string, click: MouseEvent): void {
    const details = this.#detailsOf(id);
    if (!details) return;
    click.preventDefault();
    if (details.matches(':popover-open')) details.hidePopover();
    else details.showPopover();
  }

  /** Shows a cell's details in place of any others, and its tile, to which the focus will come back. */
  #open(id: string): void {
    const details = this.#detailsOf(id);
    if (!details) return;
    const tile = this.#grid.tileOf(details.id);
    this.#pickColumn(tile?.closest('td')?.cellIndex ?? 0);
    tile?.focus({ preventScroll: true });
    details.showPopover();
    if (tile && isCovered(tile, details)) tile.scrollIntoView({ block: 'start' });
  }

  /** The details with an id, or with one that their skill had before. */
  #detailsOf(id: string): HTMLElement | undefined {
    const details = document.getElementById(id)?.closest<HTMLElement>('[popover]');
    return details && this.contains(details) ? details : undefined;
  }

  /** On a phone one level is shown at a time: the one of the cell that opens. */
  #pickColumn(column: number): void {
    const radio = this.querySelectorAll<HTMLInputElement>('.picker input')[column - 1];
    if (radio) radio.checked = true;
  }

  #filter(): void {
    const checked = [...this.querySelectorAll<HTMLInputElement>('[name="letter"]:checked')];
    const isMandatoryOnly = this.querySelector<HTMLInputElement>('[name="mandatory"]')?.checked === true;
    const shown = this.#grid.filter(new Set(checked.map(({ value }) => value)), isMandatoryOnly);
    for (const body of this.#table?.querySelectorAll('tbody') ?? []) {
      body.hidden = body.querySelector('tr:not(.domain, [hidden])') === null;
    }
    const output = this.querySelector('output');
    if (output) output.textContent = `${String(shown)} cells shown`;
  }
}

/** The details that a toggle is about; undefined where it is about something else. */
function detailsOf({ target }: Event): HTMLElement | undefined {
  return target instanceof HTMLElement && target.matches('[popover]') ? target : undefined;
}

/** The id that a fragment names; an empty string where it is malformed. */
function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment.slice(1));
  } catch {
    return '';
  }
}

/** Whether a tile lies outside of the window, under what sticks to its top, or behind the details. */
function isCovered(tile: HTMLElement, details: HTMLElement): boolean {
  const { top, bottom, left, right } = tile.getBoundingClientRect();
  const panel = details.getBoundingClientRect();
  const stuck = tile.closest('table')?.tHead?.getBoundingClientRect().bottom ?? 0;
  const isBehind = right > panel.left && left < panel.right && bottom > panel.top && top < panel.bottom;
  return top < stuck || bottom > window.innerHeight || isBehind;
}

customElements.define('skill-matrix', SkillMatrix);
