const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

/** The tiles of a matrix as a grid with one tab stop, as the ARIA grid pattern moves in it. */
export class CellGrid {
  readonly #rows: readonly HTMLTableRowElement[];
  /** Each tile by the id of the popover that it opens. */
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

  /** The tile that opens a popover. */
  tileOf(popover: string): HTMLElement | undefined {
    return this.#tiles.get(popover);
  }

  /** Makes a tile the one that Tab reaches. */
  makeTabStop(tile: HTMLElement): void {
    if (this.#tabStop) this.#tabStop.tabIndex = -1;
    this.#tabStop = tile;
    tile.tabIndex = 0;
  }

  /** Answers arrow keys, Home and End (Ctrl: of the whole grid), Page Up and Page Down. */
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

  /** Makes the first visible tile the one that Tab reaches if the present one is hidden. */
  keepTabStop(): void {
    if (this.#tabStop === undefined || !isVisible(this.#tabStop)) this.#resetTabStop();
  }

  /** The tile that a key leads to: null where the grid ends, undefined where the key is none of the grid's. */
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

/** Filters and, on a phone, the level picker hide tiles. */
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

/** The nearest tile of a column at least `step` rows away, or the last one before the grid ends. */
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
