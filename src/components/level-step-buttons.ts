/**
 * Adds to the open details of a cell the way to the same skill at the levels below and above. Each
 * button's value is the id of the details that it leads to.
 */
export function addSteps(details: HTMLElement, tile: HTMLElement): void {
  const steps = details.querySelector('.steps');
  const cell = tile.closest('td');
  if (!steps || !cell || steps.querySelector('button')) return;
  const buttons = [stepButton(cell, 'previousElementSibling'), stepButton(cell, 'nextElementSibling')];
  steps.prepend(...buttons.filter((button) => button !== null));
}

type Direction = 'previousElementSibling' | 'nextElementSibling';

/** A button for the nearest cell in a direction at which something is asked; null where there is none. */
function stepButton(from: HTMLTableCellElement, direction: Direction): HTMLButtonElement | null {
  for (let cell = from[direction]; cell instanceof HTMLTableCellElement; cell = cell[direction]) {
    const target = cell.querySelector('button')?.getAttribute('popovertarget');
    if (target === null || target === undefined) continue;
    const name = cell.closest('table')?.tHead?.rows[0]?.cells[cell.cellIndex]?.querySelector('.long-name');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.value = target;
    const level = name?.textContent ?? '';
    button.textContent = direction === 'nextElementSibling' ? `${level} →` : `← ${level}`;
    return button;
  }
  return null;
}
