import { CellGrid } from './cell-grid.ts';
import { CellLight } from './cell-light.ts';
import type * as detailsControls from './details-controls.ts';
import { addressedId, reportMissing } from './permalink-target.ts';
import { SkillFilter } from './skill-filter.ts';
import { uncoverTile } from './uncover-tile.ts';

/** The time on a cell before its details are prepared, in milliseconds, so that passing over cells stays fast. */
const REST = 50;

/** The delay before opened details change the address and the proposal form, in milliseconds, since that is slow. */
const PAUSE = 100;

/**
 * Improves a matrix of tiles that open popovers: arrow keys move through the grid, the address follows the open cell,
 * permalinks open details, and filters hide rows. The code for controls in details loads when a reader is near the table.
 */
class SkillMatrix extends HTMLElement {
  #grid = new CellGrid([]);
  #light = new CellLight();
  #controls: typeof detailsControls | undefined;
  #latest: HTMLElement | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    // Searches only the table, since hundreds of popovers come after it.
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

  /** Highlights the focused cell and prepares its details, so that they open faster. */
  #enter(target: EventTarget | null): void {
    const tile = target instanceof HTMLElement && target.matches('td button') ? target : null;
    this.#light.move(tile);
    if (!tile) return;
    this.#grid.makeTabStop(tile);
    const details = this.#detailsOf(tile.getAttribute('popovertarget') ?? '');
    clearTimeout(this.#rest);
    if (details) this.#rest = setTimeout(() => this.#complete(details, tile), REST);
  }

  /** Removes the highlight unless the focus moves into details or to another cell. */
  #leave(next: EventTarget | null): void {
    if (!(next instanceof Element && next.closest('.matrix, [popover]'))) this.#light.move(null);
  }

  #click(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return;
    const step = event.target.closest('.steps button');
    if (step) this.#open(step.getAttribute('value') ?? '');
  }

  /** Completes details before they are shown, so that the page is laid out and painted once. */
  #prepare(event: ToggleEvent): void {
    const details = detailsOf(event);
    if (!details || event.newState !== 'open') return;
    this.#latest = details;
    this.toggleAttribute('data-open', true);
    const tile = this.#grid.tileOf(details.id);
    if (!tile) return;
    // Nothing is prepared yet after a quick click, or one that does not focus the tile.
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
      // The reader may have followed another link meanwhile.
      if (location.hash === hash) this.#writeAddress();
      if (this.#isOpen(this.#latest)) this.#controls?.completeProposal(this.#latest, this.#role());
    }, PAUSE);
  }

  /** Names details, and adds their controls once these are loaded. */
  #complete(details: HTMLElement, tile: HTMLElement): void {
    nameDialog(details);
    if (this.#controls) this.#controls.addControls(details, tile, this.#role());
    else void this.#loadControls();
  }

  async #loadControls(): Promise<void> {
    try {
      this.#controls = await import('./details-controls.ts');
    } catch {
      // The reader is offline, or the site has been published again. The details are still shown, and Escape closes them.
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

  /** Writes the open details into the address, or removes closed ones if the address still names them. */
  #writeAddress(): void {
    const fragment = `#${this.#latest?.id ?? ''}`;
    try {
      if (this.#isOpen(this.#latest)) history.replaceState(null, '', fragment);
      else if (location.hash === fragment)
        history.replaceState(null, '', location.pathname + location.search);
    } catch {
      // WebKit limits how often history may change.
    }
  }

  #openAddressed(): void {
    const id = addressedId(location);
    reportMissing(this, id);
    if (id !== '') this.#open(id);
  }

  /** Shows the details of a cell instead of any others, and focuses its tile, so that the focus returns there. */
  #open(id: string): void {
    const details = this.#detailsOf(id);
    if (!details) return;
    const tile = this.#grid.tileOf(details.id);
    this.#pickColumn(tile?.closest('td')?.cellIndex ?? 0);
    tile?.focus({ preventScroll: true });
    details.showPopover();
    if (tile) uncoverTile(this, tile, details);
  }

  /** Returns the details with a present or former id. */
  #detailsOf(id: string): HTMLElement | undefined {
    const details = document.getElementById(id)?.closest<HTMLElement>('[popover]');
    return details && this.contains(details) ? details : undefined;
  }

  #chosenColumn(): number {
    return [...this.querySelectorAll('col')].findIndex(({ dataset }) => 'chosen' in dataset);
  }

  /** Picks the only level that a phone shows: the level of the open cell, or else the level chosen on the page. */
  #pickColumn(column: number): void {
    const radio = this.querySelectorAll<HTMLInputElement>('.picker input')[column - 1];
    if (radio) radio.checked = true;
  }
}

/** Makes details a dialog that takes the focus, so that screen readers continue inside it. */
function nameDialog(details: HTMLElement): void {
  if (details.role !== null) return;
  details.role = 'dialog';
  details.ariaLabel = [...details.querySelectorAll('h3 > *')]
    .map(({ textContent }) => textContent)
    .join(', ');
  details.tabIndex = -1;
  details.autofocus = true;
}

/** Returns the details that an event is about, or undefined for other elements. */
function detailsOf({ target }: Event): HTMLElement | undefined {
  return target instanceof HTMLElement && target.matches('[popover]') ? target : undefined;
}

customElements.define('skill-matrix', SkillMatrix);
