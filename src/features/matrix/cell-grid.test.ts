import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CellGrid } from './cell-grid.ts';

const ROWS = 25;
const COLUMNS = 3;

let rows: HTMLTableRowElement[];
let grid: CellGrid;
let focused: string | undefined;

/** Returns the tile at a place; columns count from 1, since the name of the skill is in the first. */
function tile(row: number, column: number): HTMLElement {
  const found = rows[row]?.querySelector<HTMLElement>(`td:nth-child(${String(column + 1)}) button`);
  if (!found) throw new Error(`no tile at row ${String(row)}, column ${String(column)}`);
  return found;
}

/** Presses a key on a tile and returns the tile that has the focus then, as `row.column`. */
function press(key: string, row: number, column: number, held: Partial<KeyboardEvent> = {}): string {
  const target = tile(row, column);
  focused = target.id;
  const event = { key, target, preventDefault: vi.fn(), ctrlKey: false, altKey: false, metaKey: false };
  grid.move({ ...event, ...held } as unknown as KeyboardEvent);
  return focused;
}

beforeEach(() => {
  const cells = (row: number): string =>
    Array.from({ length: COLUMNS }, (_, index) => `${String(row)}.${String(index + 1)}`)
      .map((id) => `<td><button id="${id}" popovertarget="pop-${id}"></button></td>`)
      .join('');
  const lines = Array.from({ length: ROWS }, (_, row) => `<tr><th>Skill</th>${cells(row)}</tr>`).join('');
  const { document, HTMLElement } = parseHTML(`<html><body><table>${lines}</table></body></html>`);
  vi.stubGlobal('HTMLElement', HTMLElement);
  rows = [...document.querySelectorAll('tr')];
  // Linkedom 0.18 has neither the cells of rows nor layout and focus.
  for (const row of rows) {
    const children = [...row.children];
    Object.defineProperty(row, 'cells', { value: children });
    children.forEach((cell, cellIndex) => Object.defineProperty(cell, 'cellIndex', { value: cellIndex }));
    for (const button of row.querySelectorAll('button')) {
      button.checkVisibility = () => !button.hidden && !row.hidden;
      button.focus = () => {
        focused = button.id;
      };
    }
  }
  grid = new CellGrid(rows);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  ['ArrowUp', '11.2'],
  ['ArrowDown', '13.2'],
  ['ArrowLeft', '12.1'],
  ['ArrowRight', '12.3'],
  ['PageUp', '2.2'],
  ['PageDown', '22.2'],
  ['Home', '12.1'],
  ['End', '12.3'],
  ['Enter', '12.2'],
])('%s moves from the second tile of row 12 to %s', (key, place) => {
  expect(press(key, 12, 2)).toBe(place);
});

test('Page Up and Page Down end at the first and the last tile of the column', () => {
  expect(press('PageUp', 4, 2)).toBe('0.2');
  expect(press('PageDown', 20, 2)).toBe('24.2');
});

test('arrow keys stay where the grid ends', () => {
  expect(press('ArrowUp', 0, 1)).toBe('0.1');
  expect(press('ArrowLeft', 0, 1)).toBe('0.1');
  expect(press('ArrowDown', 24, 3)).toBe('24.3');
  expect(press('ArrowRight', 24, 3)).toBe('24.3');
});

test('Ctrl with Home or End moves to the first or the last tile of the grid', () => {
  expect(press('Home', 12, 2, { ctrlKey: true })).toBe('0.1');
  expect(press('End', 12, 2, { ctrlKey: true })).toBe('24.3');
});

test('keys that the browser uses with Alt, Ctrl or the command key do not move', () => {
  expect(press('ArrowDown', 12, 2, { altKey: true })).toBe('12.2');
  expect(press('ArrowDown', 12, 2, { ctrlKey: true })).toBe('12.2');
  expect(press('ArrowDown', 12, 2, { metaKey: true })).toBe('12.2');
});

test('hidden rows and hidden tiles are passed over', () => {
  for (const row of rows.slice(3, 6)) row.hidden = true;
  tile(6, 1).hidden = true;
  tile(12, 2).hidden = true;
  expect(press('ArrowDown', 2, 1)).toBe('7.1');
  expect(press('ArrowUp', 7, 1)).toBe('2.1');
  expect(press('ArrowRight', 12, 1)).toBe('12.3');
});

test('Page Up stops before a hidden tile ten rows away, and goes beyond if all up to there are hidden', () => {
  tile(10, 1).hidden = true;
  expect(press('PageUp', 20, 1)).toBe('11.1');
  for (let row = 11; row < 20; row += 1) tile(row, 1).hidden = true;
  expect(press('PageUp', 20, 1)).toBe('9.1');
});

test('Tab reaches one tile, which is the first visible one if the last is hidden', () => {
  const stops = (): string[] =>
    rows
      .flatMap((row) => [...row.querySelectorAll('button')])
      .filter((button) => button.getAttribute('tabindex') === '0')
      .map(({ id }) => id);
  expect(stops()).toEqual(['0.1']);
  grid.makeTabStop(tile(3, 2));
  grid.keepTabStop();
  expect(stops()).toEqual(['3.2']);
  tile(3, 2).hidden = true;
  tile(0, 1).hidden = true;
  grid.keepTabStop();
  expect(stops()).toEqual(['0.2']);
});

test('a tile is found by the popover that it opens', () => {
  expect(grid.tileOf('pop-3.2')).toBe(tile(3, 2));
  expect(grid.tileOf('pop-99.1')).toBeUndefined();
});
