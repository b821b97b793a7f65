import { fillProposalForm } from '#catalogue/community/proposal-form.ts';
import { atLine } from '#catalogue/community/repository-host.ts';
import { unpackLine } from './edit-lines.ts';

/** The role whose matrix it is. */
export interface MatrixRole {
  id: string;
  name: string;
  /** The form for a proposal; undefined where the site has none. */
  proposalForm: string | undefined;
}

/** How long it is said that the permalink was copied, in milliseconds. */
const SAID = 2000;

/**
 * Adds to the details of a cell what works with JavaScript only, or is not missed without it: the link of their level, which
 * the head of the table has too, their tile, a button that closes them beside Escape, the ways to the same skill at the levels below and above, whose values are the ids of the
 * details that they lead to, the permalink, which is copied, and links to the editor and, where the site has a form for
 * proposals, to that. In the page itself, hundreds of them would weigh more than their texts.
 */
export function addControls(details: HTMLElement, tile: HTMLElement, { proposalForm }: MatrixRole): void {
  const cell = tile.closest('td');
  if (!cell || details.querySelector('.steps')) return;
  linkLevel(details, cell);
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

/** Fills the form that the details of a cell lead to with all that they show: it takes longer than to show them. */
export function completeProposal(details: HTMLElement, role: MatrixRole): void {
  const link = details.querySelector<HTMLAnchorElement>('.propose');
  const [skill = '', level = ''] = details.id.split('.');
  if (!link || role.proposalForm === undefined) return;
  link.href = fillProposalForm(role.proposalForm, {
    title: `Proposal: ${details.ariaLabel ?? ''} (${role.name})`,
    kind: 'The text of a requirement',
    requirement: `${role.id}/${skill}/${level}`,
    role: role.id,
    skill,
    level,
    current: details.querySelector<HTMLElement>('.text')?.innerText ?? '',
  });
}

function linkLevel(details: HTMLElement, cell: HTMLTableCellElement): void {
  const level = details.querySelector('h3 span');
  const page = headOf(cell)?.querySelector('a');
  if (level && page) level.replaceChildren(createLink(page.href, level.textContent));
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
  return [createLink(atLine(edit, line), 'Edit this')];
}

/** A link to a form for a proposal, which is filled in once the details show. */
function proposalLink(form: string): HTMLAnchorElement {
  const link = createLink(form, 'Propose a change');
  link.className = 'propose';
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
  Object.assign(button, { type: 'button', className: 'close', ariaLabel: 'Close', textContent: '×' });
  button.popoverTargetElement = details;
  return button;
}

/** A link to the details, which copies its address instead of being followed. */
function permalink({ id }: HTMLElement): HTMLAnchorElement {
  const link = createLink(`#${id}`, 'Permalink');
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void copyAddress(link);
  });
  return link;
}

async function copyAddress(link: HTMLAnchorElement): Promise<void> {
  const name = link.textContent;
  try {
    await navigator.clipboard.writeText(link.href);
    link.textContent = 'Permalink copied';
    link.role = 'status';
  } catch {
    // The clipboard is refused: the address bar shows the permalink.
    link.textContent = 'Permalink: see the address bar';
  }
  setTimeout(() => {
    link.textContent = name;
    link.role = null;
  }, SAID);
}

type Direction = 'previousElementSibling' | 'nextElementSibling';

/** A button for the nearest cell in a direction at which something is asked; null where there is none. */
function stepButton(from: HTMLTableCellElement, direction: Direction): HTMLButtonElement | null {
  for (let cell = from[direction]; cell instanceof HTMLTableCellElement; cell = cell[direction]) {
    const target = cell.querySelector('button')?.getAttribute('popovertarget');
    if (target === null || target === undefined) continue;
    const level = headOf(cell)?.querySelector('.long-name')?.textContent ?? '';
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', className: 'button', value: target });
    button.textContent = direction === 'nextElementSibling' ? `${level} →` : `← ${level}`;
    return button;
  }
  return null;
}

/** The cell at the head of a cell's column. */
function headOf(cell: HTMLTableCellElement): HTMLTableCellElement | undefined {
  return cell.closest('table')?.tHead?.rows[0]?.cells[cell.cellIndex];
}

function createLink(href: string, name: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = name;
  return link;
}
