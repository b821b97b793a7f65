import type { AssessedRole, AssessedRow } from '#catalogue/assessment/assess.ts';
import { isChecked } from '#catalogue/assessment/assess.ts';
import { findPart } from '#browser/find-part.ts';
import { wordsOfFold, isListed, type RowFilter } from './row-filters.ts';
import type { RowView } from './row-view.ts';

interface DomainPart {
  section: HTMLElement;
  rows: HTMLElement;
  /** While the filter is "mandatory", contains the rows that are not. */
  fold: HTMLElement;
  views: RowView[];
}

/** Shows the rows by domain: filters them, and folds those that are not mandatory. */
export class RowList {
  readonly #nothing: HTMLElement;
  readonly #parts: DomainPart[];

  constructor(root: HTMLElement, views: readonly RowView[]) {
    this.#nothing = findPart(root, '[data-nothing-listed]');
    this.#parts = [...root.querySelectorAll<HTMLElement>('[data-domain]')].map((section) => ({
      section,
      rows: findPart(section, '.rows'),
      fold: findPart(section, '.fold'),
      views: views.filter(({ element }) => section.contains(element)),
    }));
  }

  /** Shows the rows of a filter and hides the others. The filter "mandatory" moves the others into a fold instead. */
  arrange({ rows, role }: AssessedRole, aim: number, filter: RowFilter): void {
    const rowBySkill = new Map(rows.map((row) => [row.skill.id, row]));
    const aimName = role.levels[aim]?.name ?? '';
    for (const { section, rows: list, fold, views } of this.#parts) {
      const folded: AssessedRow[] = [];
      for (const { element, skill } of views) {
        const row = rowBySkill.get(skill);
        const isWalked = row !== undefined && isListed(filter, row, aim);
        if (row && !isWalked && filter === 'mandatory') folded.push(row);
        // A row that the reader is using is not hidden.
        element.hidden = !isWalked && !folded.some((other) => other === row) && !hasFocus(element);
      }
      const isFolded = ({ skill }: RowView): boolean => folded.some((row) => row.skill.id === skill);
      place(
        list,
        views.filter((view) => !isFolded(view)),
      );
      place(findPart(fold, 'div'), views.filter(isFolded));
      fold.hidden = folded.length === 0;
      findPart(fold, 'summary').textContent = wordsOfFold(folded, aim, aimName);
      section.hidden = views.every(({ element }) => element.hidden);
    }
    this.#nothing.hidden = this.#parts.some(({ section }) => !section.hidden);
  }

  showCounts({ rows }: AssessedRole): void {
    for (const { section, views } of this.#parts) {
      const inDomain = rows.filter(({ skill }) => views.some((view) => view.skill === skill.id));
      const checked = inDomain.filter(isChecked).length;
      findPart(section, '[data-checked]').textContent =
        `${String(checked)} of ${String(inDomain.length)} checked`;
    }
  }
}

/** Puts rows into a list unless they are already there, since moved elements lose focus. */
function place(list: HTMLElement, views: readonly RowView[]): void {
  const elements = views.map(({ element }) => element);
  const isSame =
    list.children.length === elements.length &&
    elements.every((element, index) => list.children[index] === element);
  if (!isSame) list.replaceChildren(...elements);
}

function hasFocus(element: HTMLElement): boolean {
  return element.contains(document.activeElement);
}
