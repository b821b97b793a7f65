import { fillProposalForm } from '#catalogue/community/proposal-form.ts';
import { atLine } from '#catalogue/community/repository-host.ts';
import { copyText } from '#browser/copy-text.ts';
import { unpackLine } from './edit-lines.ts';
import { askedBelow, headOf, isAsked } from './level-cells.ts';

export interface MatrixRole {
  id: string;
  name: string;
  /** The address of the form for a proposal; undefined if the site has none. */
  proposalForm: string | undefined;
  /** The path of the page for comparisons; undefined if the site has none. */
  compare: string | undefined;
}

/**
 * Adds controls to the details of a cell: its place and tile, a close button, the other levels of its row, and links. They
 * need JavaScript or are not essential. In the page itself, they would weigh more than the texts.
 */
export function addControls(details: HTMLElement, tile: HTMLElement, role: MatrixRole): void {
  const cell = tile.closest('td');
  const heading = details.querySelector('h3');
  if (!cell || !heading || details.querySelector('.steps')) return;
  linkNames(details, cell);
  heading.before(place(cell, role));
  heading.after(closeButton(details));
  const state = details.querySelector('.state');
  state?.prepend(picture(tile));
  (state ?? details.querySelector('.close'))?.after(levelSwitch(cell));
  const links = document.createElement('p');
  links.className = 'links';
  const { proposalForm } = role;
  links.append(
    ...compareLink(cell, role),
    ...(import.meta.env.HAS_PROPOSALS && proposalForm !== undefined ? [proposalLink(proposalForm)] : []),
    ...editLink(cell),
    permalink(details),
  );
  details.append(links);
}

/** Fills the proposal form with everything that the details show. This takes longer than opening the details. */
export function completeProposal(details: HTMLElement, role: MatrixRole): void {
  if (!import.meta.env.HAS_PROPOSALS) return;
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

/** Links the names of skill and level to their pages, as the heads of the cell's row and column do. */
function linkNames(details: HTMLElement, cell: HTMLTableCellElement): void {
  const [skill, level] = details.querySelectorAll('h3 > span');
  const skillPage = cell.closest('tr')?.querySelector('a');
  const levelPage = headOf(cell)?.querySelector('a');
  if (skill && skillPage && !skill.querySelector('a')) {
    skill.replaceChildren(createLink(skillPage.href, skill.textContent));
  }
  if (level && levelPage) level.replaceChildren(createLink(levelPage.href, level.textContent));
}

/** Returns a link to the editor at the line of a cell, or none if the path of the content is unknown. */
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

function proposalLink(form: string): HTMLAnchorElement {
  const link = createLink(form, 'Suggest a change');
  link.className = 'propose';
  return link;
}

/** Copies the tile as decoration, since the words beside it say the same. */
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

/** Returns a permalink to the details, which copies its address when clicked. */
function permalink({ id }: HTMLElement): HTMLAnchorElement {
  const link = createLink(`#${id}`, 'Copy link');
  link.className = 'permalink';
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void copyText(link, link.href, 'See the address bar');
  });
  return link;
}

function place(cell: HTMLTableCellElement, { name }: MatrixRole): HTMLElement {
  const line = document.createElement('p');
  line.className = 'eyebrow';
  const domain = cell.closest('tbody')?.querySelector('.domain a')?.textContent ?? '';
  line.textContent = [name, domain].join(' · ');
  return line;
}

/** Returns a button for each level with a requirement in the same row; its value is the id of the details. */
function levelSwitch(cell: HTMLTableCellElement): HTMLElement {
  const steps = document.createElement('p');
  steps.className = 'steps';
  const cells = [...(cell.closest('tr')?.cells ?? [])].filter(isAsked);
  steps.append(...cells.map((other) => levelButton(other, other === cell)));
  return steps;
}

function levelButton(cell: HTMLTableCellElement, isCurrent: boolean): HTMLButtonElement {
  const button = document.createElement('button');
  const names = headOf(cell);
  Object.assign(button, {
    type: 'button',
    value: cell.querySelector('button')?.getAttribute('popovertarget') ?? '',
    textContent: names?.querySelector('.short-name')?.textContent ?? '',
    title: names?.querySelector('.long-name')?.textContent ?? '',
    ariaCurrent: isCurrent ? 'true' : null,
  });
  return button;
}

/** Returns a link to the comparison with the nearest lower level that has a requirement in the row, or none. */
function compareLink(cell: HTMLTableCellElement, { id, compare }: MatrixRole): HTMLAnchorElement[] {
  const below = askedBelow(cell);
  if (!below || compare === undefined) return [];
  const [from, to] = [below, cell].map((one) => {
    const [, level = ''] = one.querySelector('button')?.getAttribute('popovertarget')?.split('.') ?? [];
    return `${id}.${level}`;
  });
  const name = headOf(below)?.querySelector('.long-name')?.textContent ?? '';
  return [createLink(`${compare}?from=${from ?? ''}&to=${to ?? ''}`, `Compare with ${name}`)];
}

function createLink(href: string, name: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = name;
  return link;
}
