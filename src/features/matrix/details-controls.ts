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
  steps.append(...stepButtons(cell), permalink(details));
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
  const level = details.querySelector('h3 > span:last-child');
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

/** Buttons for what the same row asks at the nearest level below, and at those for which this one is the nearest. */
function stepButtons(cell: HTMLTableCellElement): HTMLButtonElement[] {
  const below = askedBelow(cell);
  const above = [...(cell.closest('tr')?.cells ?? [])].filter(
    (other) => isAsked(other) && askedBelow(other) === cell,
  );
  return [
    ...(below ? [stepButton(below, (level) => `← ${level}`)] : []),
    ...above.map((other) => stepButton(other, (level) => `${level} →`)),
  ];
}

function stepButton(to: HTMLTableCellElement, nameOf: (level: string) => string): HTMLButtonElement {
  const value = to.querySelector('button')?.getAttribute('popovertarget') ?? '';
  const level = headOf(to)?.querySelector('.long-name')?.textContent ?? '';
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', className: 'button', value, textContent: nameOf(level) });
  return button;
}

/** The cell of the same row at the nearest level below on the path that asks for something. */
function askedBelow(cell: HTMLTableCellElement): HTMLTableCellElement | undefined {
  let below = cellBelow(cell);
  while (below && !isAsked(below)) below = cellBelow(below);
  return below;
}

/** The cell at the level right below: in a role with tracks the head of a column names that of the level below, from 0. */
function cellBelow(cell: HTMLTableCellElement): HTMLTableCellElement | undefined {
  const column = Number(headOf(cell)?.dataset['below'] ?? cell.cellIndex - 1);
  return column > 0 ? cell.closest('tr')?.cells[column] : undefined;
}

function isAsked(cell: HTMLTableCellElement): boolean {
  return cell.querySelector('button') !== null;
}

/** The cell at the head of a cell's column, which names its level; tracks stand above those. */
function headOf(cell: HTMLTableCellElement): HTMLTableCellElement | undefined {
  return [...(cell.closest('table')?.tHead?.rows ?? [])].at(-1)?.cells[cell.cellIndex];
}

function createLink(href: string, name: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = name;
  return link;
}
