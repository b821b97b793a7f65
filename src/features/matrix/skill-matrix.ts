import { CellGrid } from './cell-grid.ts';
import { CellLight } from './cell-light.ts';
import type * as detailsControls from './details-controls.ts';
import { addressedId, reportMissing } from './permalink-target.ts';
import { SkillFilter } from './skill-filter.ts';
import { uncoverTile } from './uncover-tile.ts';

/** How long a reader stays on a cell before its details get ready, in milliseconds: whoever passes by does not wait for that. */
const REST = 50;

/** How long details are open before address and proposal follow, in milliseconds: they take longer than to show the details. */
const PAUSE = 100;

/**
 * Improves a matrix whose tiles open popovers already: arrow keys move through the grid, the address follows the open cell,
 * permalinks open theirs, and rows are filtered. What a reader does in the details alone is loaded when one comes near the
 * table.
 */
class SkillMatrix extends HTMLElement {
  #grid = new CellGrid([]);
  #light = new CellLight();
  #controls: typeof detailsControls | undefined;
  #latest: HTMLElement | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    // Asked of the table only: hundreds of popovers come after it.
    const table = this.querySelector('table');
    const rows = [...(table?.querySelectorAll<HTMLTableRowElement>('tbody tr:not(.domain)') ?? [])];
    this.#grid = new CellGrid(rows);
    new SkillFilter(this, rows, () => this.#grid.keepTabStop());
    table?.addEventListener('keydown', (event) => this.#grid.move(event));
    table?.addEventListener('focusin', (event) => this.#enter(event.target));
    table?.addEventListener('focusout', (event) => this.#leave(event.relatedTarget));
    table?.addEventListener('pointerover', () => void this.#loadControls(), { once: true });
    this.addEventListener('click', (event) => this.#click(event));
    // "beforetoggle" and "toggle" do not bubble.
    this.addEventListener('beforetoggle', (event) => this.#prepare(event), { capture: true });
    this.addEventListener('toggle', (event) => this.#toggled(event), { capture: true });
    document.addEventListener('levelchange', () => this.#pickColumn(this.#chosenColumn()));
    window.addEventListener('hashchange', () => this.#openAddressed());
    this.#openAddressed();
  }

  /** The cell that has the focus lights up, and its details get ready, so that they open the faster. */
  #enter(target: EventTarget | null): void {
    const tile = target instanceof HTMLElement && target.matches('td button') ? target : null;
    this.#light.move(tile);
    if (!tile) return;
    this.#grid.makeTabStop(tile);
    const details = this.#detailsOf(tile.getAttribute('popovertarget') ?? '');
    clearTimeout(this.#rest);
    if (details) this.#rest = setTimeout(() => this.#complete(details, tile), REST);
  }

  /** The light goes out unless the focus is in details next, or in the table, where it finds its cell. */
  #leave(next: EventTarget | null): void {
    if (!(next instanceof Element && next.closest('.matrix, [popover]'))) this.#light.move(null);
  }

  #click(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return;
    const step = event.target.closest('.steps button');
    if (step) this.#open(step.getAttribute('value') ?? '');
  }

  /** Before the details show, so that the page is laid out and painted once. */
  #prepare(event: ToggleEvent): void {
    const details = detailsOf(event);
    if (!details || event.newState !== 'open') return;
    this.#latest = details;
    this.toggleAttribute('data-open', true);
    const tile = this.#grid.tileOf(details.id);
    if (!tile) return;
    // Where a click comes at once, or does not give the focus, nothing has been prepared.
    this.#light.move(tile);
    this.#complete(details, tile);
  }

  #toggled(event: ToggleEvent): void {
    if (!detailsOf(event)) return;
    if (event.newState === 'closed') this.#leave(document.activeElement);
    this.toggleAttribute('data-open', this.#isOpen(this.#latest));
    clearTimeout(this.#pause);
    const { hash } = location;
    this.#pause = setTimeout(() => {
      // Whoever has gone elsewhere meanwhile is not taken back.
      if (location.hash === hash) this.#writeAddress();
      if (this.#isOpen(this.#latest)) this.#controls?.completeProposal(this.#latest, this.#role());
    }, PAUSE);
  }

  /** Names details, and adds their controls as soon as these have been loaded. */
  #complete(details: HTMLElement, tile: HTMLElement): void {
    nameDialog(details);
    if (this.#controls) this.#controls.addControls(details, tile, this.#role());
    else void this.#loadControls();
  }

  async #loadControls(): Promise<void> {
    try {
      this.#controls = await import('./details-controls.ts');
    } catch {
      // The reader is offline, or the site has been published anew: the details show their texts, and Escape closes them.
      return;
    }
    const tile = this.#isOpen(this.#latest) ? this.#grid.tileOf(this.#latest.id) : undefined;
    if (!this.#latest || !tile) return;
    this.#complete(this.#latest, tile);
    // The controls make the details taller.
    uncoverTile(this, tile, this.#latest);
    this.#controls.completeProposal(this.#latest, this.#role());
  }

  #role(): detailsControls.MatrixRole {
    const { role = '', name = '', proposal, compare } = this.dataset;
    return { id: role, name, proposalForm: proposal, compare };
  }

  #isOpen(details: HTMLElement | undefined): details is HTMLElement {
    return details?.matches(':popover-open') === true;
  }

  /** The address leads to the details that are open; to the page, where they have closed and no link has led elsewhere. */
  #writeAddress(): void {
    const fragment = `#${this.#latest?.id ?? ''}`;
    try {
      if (this.#isOpen(this.#latest)) history.replaceState(null, '', fragment);
      else if (location.hash === fragment)
        history.replaceState(null, '', location.pathname + location.search);
    } catch {
      // WebKit refuses what comes too often.
    }
  }

  #openAddressed(): void {
    const id = addressedId(location);
    reportMissing(this, id);
    if (id !== '') this.#open(id);
  }

  /** Shows a cell's details in place of any others, and its tile, to which the focus will come back. */
  #open(id: string): void {
    const details = this.#detailsOf(id);
    if (!details) return;
    const tile = this.#grid.tileOf(details.id);
    this.#pickColumn(tile?.closest('td')?.cellIndex ?? 0);
    tile?.focus({ preventScroll: true });
    details.showPopover();
    if (tile) uncoverTile(this, tile, details);
  }

  /** The details with an id, or with one that their skill had before. */
  #detailsOf(id: string): HTMLElement | undefined {
    const details = document.getElementById(id)?.closest<HTMLElement>('[popover]');
    return details && this.contains(details) ? details : undefined;
  }

  #chosenColumn(): number {
    return [...this.querySelectorAll('col')].findIndex(({ dataset }) => 'chosen' in dataset);
  }

  /** Of many levels a phone shows one at a time: that of the cell that opens, or that the page has chosen. */
  #pickColumn(column: number): void {
    const radio = this.querySelectorAll<HTMLInputElement>('.picker input')[column - 1];
    if (radio) radio.checked = true;
  }
}

/** Makes details a dialog: they take the focus so that reading goes on inside, and are no control. */
function nameDialog(details: HTMLElement): void {
  if (details.role !== null) return;
  details.role = 'dialog';
  details.ariaLabel = [...details.querySelectorAll('h3 > *')]
    .map(({ textContent }) => textContent)
    .join(', ');
  details.tabIndex = -1;
  details.autofocus = true;
}

/** The details that a toggle is about; undefined where it is about something else. */
function detailsOf({ target }: Event): HTMLElement | undefined {
  return target instanceof HTMLElement && target.matches('[popover]') ? target : undefined;
}

customElements.define('skill-matrix', SkillMatrix);
