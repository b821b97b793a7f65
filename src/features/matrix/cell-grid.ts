const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

/** The tiles of a matrix as a grid with a single tab stop, after the ARIA grid pattern. */
export class CellGrid {
  readonly #rows: readonly HTMLTableRowElement[];
  /** Tiles by the id of the popover that they open. */
  readonly #tiles = new Map<string, HTMLElement>();
  #tabStop: HTMLElement | undefined;

  constructor(rows: readonly HTMLTableRowElement[]) {
    this.#rows = rows;
    for (const tile of rows.flatMap((row) => tilesOf(row))) {
      tile.tabIndex = -1;
      this.#tiles.set(tile.getAttribute('popovertarget') ?? '', tile);
    }
    this.#resetTabStop();
  }

  tileOf(popover: string): HTMLElement | undefined {
    return this.#tiles.get(popover);
  }

  /** Makes a tile the only one that Tab reaches. */
  makeTabStop(tile: HTMLElement): void {
    if (this.#tabStop) this.#tabStop.tabIndex = -1;
    this.#tabStop = tile;
    tile.tabIndex = 0;
  }

  /** Moves the focus with arrow keys, Page Up, Page Down, Home and End (with Ctrl: of the whole grid). */
  move(event: KeyboardEvent): void {
    const tile = event.target instanceof HTMLElement ? event.target : undefined;
    const cell = tile?.closest('td');
    const row = cell?.closest('tr');
    if (!cell || !row || event.altKey || event.metaKey) return;
    const next = this.#find(event, row, cell.cellIndex);
    if (next === undefined) return;
    event.preventDefault();
    next?.focus();
  }

  /** Moves the tab stop to the first visible tile if its tile is hidden. */
  keepTabStop(): void {
    if (this.#tabStop === undefined || !isVisible(this.#tabStop)) this.#resetTabStop();
  }

  /** Returns the tile that a key moves to, null at the end of the grid, or undefined for any other key. */
  #find(event: KeyboardEvent, row: HTMLTableRowElement, column: number): HTMLElement | null | undefined {
    if (event.key === 'Home' || event.key === 'End') {
      const isEnd = event.key === 'End';
      const target = event.ctrlKey ? this.#shownRows().at(isEnd ? -1 : 0) : row;
      const tiles = target ? tilesOf(target).filter(isVisible) : [];
      return tiles.at(isEnd ? -1 : 0) ?? null;
    }
    const step = event.ctrlKey ? undefined : STEPS[event.key];
    if (!step) return undefined;
    const [down, right] = step;
    if (down === 0) return nextInRow(row, column, right);
    const rows = this.#shownRows();
    return nextInColumn(rows, rows.indexOf(row), column, down);
  }

  #shownRows(): HTMLTableRowElement[] {
    return this.#rows.filter(({ hidden }) => !hidden);
  }

  #resetTabStop(): void {
    const first = this.#rows.flatMap((row) => tilesOf(row)).find(isVisible);
    if (first) this.makeTabStop(first);
  }
}

function tilesOf(row: HTMLTableRowElement): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('td button')];
}

function tileAt(row: HTMLTableRowElement | undefined, column: number): HTMLElement | null {
  const tile = row?.cells[column]?.querySelector('button');
  return tile && isVisible(tile) ? tile : null;
}

/** Returns whether a tile is shown; filters and, on a phone, the level picker hide tiles. */
function isVisible(tile: HTMLElement): boolean {
  return tile.checkVisibility();
}

function nextInRow(row: HTMLTableRowElement, column: number, step: number): HTMLElement | null {
  for (let next = column + step; next > 0 && next < row.cells.length; next += step) {
    const tile = tileAt(row, next);
    if (tile) return tile;
  }
  return null;
}

/** Returns the nearest tile in a column at least `step` rows away, or the last one before the grid ends. */
function nextInColumn(
  rows: HTMLTableRowElement[],
  from: number,
  column: number,
  step: number,
): HTMLElement | null {
  const direction = Math.sign(step);
  let last: HTMLElement | null = null;
  for (let next = from + direction; next >= 0 && next < rows.length; next += direction) {
    const tile = tileAt(rows[next], column);
    if (tile) last = tile;
    if (last && Math.abs(next - from) >= Math.abs(step)) return last;
  }
  return last;
}
