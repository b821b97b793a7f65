/** Highlights one cell of a table by marking its tile, row and column with `data-lit`. */
export class CellLight {
  #lit: Element[] = [];

  /** Moves the highlight to the cell of a tile, or removes it. */
  move(tile: HTMLElement | null): void {
    if (tile === (this.#lit[0] ?? null)) return;
    for (const element of this.#lit) element.removeAttribute('data-lit');
    this.#lit = tile ? litWith(tile) : [];
    for (const element of this.#lit) element.setAttribute('data-lit', '');
  }
}

function litWith(tile: HTMLElement): Element[] {
  const cell = tile.closest('td');
  const column = cell?.closest('table')?.querySelectorAll('col')[cell.cellIndex];
  return [tile, cell?.parentElement, column].filter((element) => element instanceof Element);
}
