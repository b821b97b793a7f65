import { askedBelow } from './level-cells.ts';

/** The filters that a reader has chosen. */
export interface WantedRows {
  /** Parts of the name of a skill, in lower case. */
  words: readonly string[];
  isMandatoryOnly: boolean;
  /** The column of the level at which a row must have something new; undefined for any row. */
  newAt: number | undefined;
}

/** Hides unwanted rows and tiles, and domains without rows; returns the number of rows left. */
export function filterRows(rows: readonly HTMLTableRowElement[], wanted: WantedRows): number {
  let shown = 0;
  for (const row of rows) {
    for (const tile of row.querySelectorAll<HTMLElement>('td button')) {
      tile.hidden = wanted.isMandatoryOnly && !tile.classList.contains('mandatory');
    }
    row.hidden = !isWanted(row, wanted);
    if (!row.hidden) shown += 1;
  }
  for (const body of new Set(rows.map(({ parentElement }) => parentElement))) {
    if (body) body.hidden = body.querySelector('tr:not(.domain, [hidden])') === null;
  }
  return shown;
}

function isWanted(row: HTMLTableRowElement, { words, newAt }: WantedRows): boolean {
  const name = row.cells[0]?.textContent.toLowerCase() ?? '';
  if (!words.every((word) => name.includes(word))) return false;
  return newAt === undefined
    ? row.querySelector('td button:not([hidden])') !== null
    : isNewIn(row.cells[newAt]);
}

/** Returns whether a cell is mandatory from its level on, or the first requirement on its path. */
function isNewIn(cell: HTMLTableCellElement | undefined): boolean {
  const tile = cell?.querySelector<HTMLElement>('button:not([hidden])');
  if (!cell || !tile) return false;
  return tile.classList.contains('from-here') || askedBelow(cell) === undefined;
}
