import type { AssessedRow } from '#catalogue/assessment/assess.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import { cloneTemplate } from '#browser/clone-template.ts';
import { findPart } from '#browser/find-part.ts';
import { givenWords } from './estimate-words.ts';
import { pickedOf } from './row-answers.ts';
import type { RowContext, ShownRow } from './row-view.ts';
import { AskedLinks } from './asked-links.ts';
import { showBars } from './bars-view.ts';
import { checkWords } from './check-words.ts';

/** The details of a row. Their texts are in the page; their controls are added when a row is first opened. */
export class RowDetails {
  readonly #row: HTMLElement;
  readonly #context: RowContext;
  readonly #links: AskedLinks;
  #shown: ShownRow | undefined;

  constructor(row: HTMLElement, skillId: string, context: RowContext) {
    const { root, data } = context;
    this.#row = row;
    this.#context = context;
    const urls = createUrls(root.dataset['base'] ?? '/');
    this.#links = new AskedLinks(root, data, urls);
    const skill = data.role.skills.find(({ id }) => id === skillId);
    const controls = cloneTemplate(root, '[data-row-controls]');
    for (const radio of controls.querySelectorAll('input')) radio.name = `answer:${skillId}`;
    findPart(controls, 'textarea').ariaLabel = `Evidence for ${skill?.name ?? ''}`;
    findPart(row, '.bars').after(controls);
    const links = cloneTemplate(root, '[data-row-links]');
    findPart(row, '.more').append(links);
    const about = findPart(links, '[data-about]');
    // For a row with alternatives, the page already links all of its skills.
    about.hidden = row.querySelector('[data-kinds]') !== null;
    const link = findPart(about, 'a');
    link.setAttribute('href', urls.skill(skillId));
    link.textContent = skill?.name ?? '';
  }

  /** Shows the relevant texts, the evidence, links to the requirements, and a prompt to confirm if needed. */
  show(shown: ShownRow): void {
    const { row, aim, note } = shown;
    if (this.#shown?.row.path !== row.path) this.#links.fill(this.#row, row.skill.id, row.path);
    this.#shown = shown;
    showBars(findPart(this.#row, '.bars'), row, aim);
    this.#showCheck(row);
    const field = findPart(this.#row, 'textarea', HTMLTextAreaElement);
    // Does not overwrite a note while the reader is typing.
    if (field !== document.activeElement) field.value = note;
  }

  /** Switches between the texts of all steps and of the nearest ones. */
  toggleWhole(): void {
    const isWhole = findPart(this.#row, '.bars').toggleAttribute('data-whole');
    findPart(this.#row, '[data-do="all-steps"]').ariaPressed = String(isWhole);
    if (this.#shown) this.show(this.#shown);
  }

  #showCheck(row: AssessedRow): void {
    const { root, names } = this.#context;
    const picked = pickedOf(row);
    const place = findPart(this.#row, '[data-check]');
    const told = checkWords(row, names);
    place.hidden = told === '';
    const state = `${told} ${picked ?? ''}`;
    if (place.dataset['check'] === state) return;
    place.dataset['check'] = state;
    place.replaceChildren(told);
    if (told === '' || picked === undefined) return;
    const button = cloneTemplate(root, '[data-confirm]');
    button.textContent = `Confirm “${givenWords(row)}”`;
    place.append(' ', button);
  }
}
