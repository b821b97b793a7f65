import { findPart } from '#browser/find-part.ts';

/** One side of a comparison: the picked role, and a level of that role. */
export class SideChoice {
  readonly name: string;
  readonly #root: HTMLElement;
  readonly #role: HTMLSelectElement;
  readonly #level: HTMLSelectElement;
  readonly #noLevel: Node;

  constructor(root: HTMLElement, name: 'from' | 'to') {
    this.name = name;
    this.#root = root;
    this.#role = findPart(root, `[name="${name}-role"]`, HTMLSelectElement);
    this.#level = findPart(root, `[name="${name}-level"]`, HTMLSelectElement);
    this.#noLevel = this.#level.options[0]?.cloneNode(true) ?? document.createTextNode('');
  }

  /** The side as in the address, such as `mlops-engineer.senior`, or empty while no role is picked. */
  get value(): string {
    return this.#role.value === '' ? '' : `${this.#role.value}.${this.#level.value}`;
  }

  /** Returns whether the list is the one for the role of this side. */
  picksRoleWith(list: EventTarget | null): boolean {
    return list === this.#role;
  }

  /** Picks the side that an address names by present or former ids. Picks nothing and returns false if it is unknown. */
  choose(wanted: string): boolean {
    const [roleId = '', levelId = '', ...rest] = wanted.split('.');
    this.#role.value = optionOf(this.#role, roleId)?.value ?? '';
    this.#offerLevels();
    const level = optionOf(this.#level, levelId);
    const isKnown = wanted === '' || (this.#role.value !== '' && level !== undefined && rest.length === 0);
    if (isKnown) this.#level.value = level?.value ?? '';
    else this.choose('');
    return isKnown;
  }

  /**
   * Offers the levels of a newly picked role. Picks the same level as before, else the same level as the other side, else
   * the middle level. If both sides would then be equal, picks the next level.
   */
  followRole(other: SideChoice): void {
    const wanted = this.#level.value === '' ? other.#level.value : this.#level.value;
    this.#offerLevels();
    const level = optionOf(this.#level, wanted);
    if (level && level.value !== '') this.#level.value = level.value;
    if (this.value === '' || this.value !== other.value) return;
    const { selectedIndex, options } = this.#level;
    const next = options[selectedIndex + 1] ?? options[selectedIndex - 1];
    if (next) this.#level.value = next.value;
  }

  #offerLevels(): void {
    const list = this.#role.selectedOptions[0]?.dataset['levels'];
    const template = this.#root.querySelector<HTMLTemplateElement>(
      `template[data-level-list="${list ?? ''}"]`,
    );
    this.#level.disabled = template === null;
    this.#level.replaceChildren((template?.content ?? this.#noLevel).cloneNode(true));
  }
}

/** Finds an option by its id or a former id. */
function optionOf({ options }: HTMLSelectElement, id: string): HTMLOptionElement | undefined {
  return [...options].find(
    ({ value, dataset }) => value === id || dataset['former']?.split(' ').includes(id),
  );
}
