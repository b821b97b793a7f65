import { atLine } from '#catalogue/community/repository-host.ts';
import { unpackLine } from './edit-lines.ts';

/**
 * Adds to the details of a cell what works with JavaScript only, or is not missed without it: their name and their tile,
 * the focus, a button that closes them beside Escape, the ways to the same skill at the levels below and above, whose
 * values are the ids of the details that they lead to, the permalink, which is copied, and links to the editor and, where
 * the site has a form for proposals, to that. In the page itself, hundreds of them would weigh more than their texts.
 */
export function addControls(details: HTMLElement, tile: HTMLElement, proposalForm: string | undefined): void {
  const cell = tile.closest('td');
  if (!cell || details.querySelector('.steps')) return;
  const [skill, level] = [...details.querySelectorAll('h3 a')].map((link) => link.textContent);
  details.role = 'dialog';
  details.ariaLabel = `${skill ?? ''}, ${level ?? ''}`;
  // It is no control: it takes the focus so that reading goes on inside.
  details.tabIndex = -1;
  details.autofocus = true;
  details.querySelector('h3')?.after(closeButton(details));
  details.querySelector('.state')?.prepend(picture(tile));
  const steps = document.createElement('p');
  steps.className = 'steps';
  const buttons = [stepButton(cell, 'previousElementSibling'), stepButton(cell, 'nextElementSibling')];
  steps.append(...buttons.filter((button) => button !== null), permalink(details));
  const suggest = document.createElement('p');
  suggest.className = 'suggest';
  suggest.append(...editLink(cell), ...(proposalForm === undefined ? [] : [proposalLink(proposalForm)]));
  details.append(steps, suggest);
}

/** A link to the editor, at the line where a cell stands; none where the content's place is not known. */
function editLink(cell: HTMLTableCellElement): HTMLAnchorElement[] {
  const body = cell.closest('tbody');
  const { edit, lines = '' } = body?.dataset ?? {};
  const asked = [...(body?.querySelectorAll('td button') ?? [])];
  const line = unpackLine(
    lines,
    asked.findIndex((button) => cell.contains(button)),
  );
  if (edit === undefined || line === undefined) return [];
  const link = document.createElement('a');
  link.href = atLine(edit, line);
  link.textContent = 'Edit this';
  return [link];
}

/** A link to a form for a proposal, which is filled in once the details show. */
function proposalLink(form: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.className = 'propose';
  link.href = form;
  link.textContent = 'Propose a change';
  return link;
}

/** The tile once more, as decoration: the words beside it say the same. */
function picture({ className, textContent }: HTMLElement): HTMLElement {
  const tile = document.createElement('span');
  Object.assign(tile, { className, textContent, ariaHidden: 'true' });
  return tile;
}

function closeButton(details: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'close';
  button.ariaLabel = 'Close';
  button.textContent = '×';
  button.popoverTargetElement = details;
  return button;
}

function permalink({ id }: HTMLElement): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = `#${id}`;
  link.textContent = 'Permalink';
  return link;
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
