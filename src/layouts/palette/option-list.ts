/** A combobox: the list has one active option while the focus stays in the field. */
export class OptionList {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  #options: HTMLElement[] = [];
  /** Whether the reader has chosen the active option, which is otherwise the first. */
  #isChosen = false;

  constructor(input: HTMLInputElement, list: HTMLElement) {
    this.#input = input;
    this.#list = list;
  }

  get active(): HTMLElement | undefined {
    return this.#options.find(({ ariaSelected }) => ariaSelected === 'true');
  }

  get size(): number {
    return this.#options.length;
  }

  /** Replaces the options. A chosen one stays active if it is still there; otherwise the first becomes active. */
  show(groups: readonly HTMLElement[], isSameQuery: boolean): void {
    const chosen = isSameQuery && this.#isChosen ? addressOf(this.active) : undefined;
    this.#list.replaceChildren(...groups);
    this.#options = [...this.#list.querySelectorAll<HTMLElement>('[role="option"]')];
    for (const [index, option] of this.#options.entries()) option.id = `palette-option-${String(index)}`;
    const kept = this.#options.find((option) => chosen !== undefined && addressOf(option) === chosen);
    this.#isChosen = kept !== undefined;
    this.#activate(kept ?? this.#options[0]);
  }

  /**
   * Moves with the arrow keys, from each end to the other, and with Home and End once an option is chosen. Returns
   * whether the key was used.
   */
  move(key: string): boolean {
    const last = this.#options.length - 1;
    const at = this.#options.findIndex((option) => option === this.active);
    const targets: Record<string, number> = {
      ArrowDown: at === last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      ...(this.#isChosen ? { Home: 0, End: last } : {}),
    };
    const target = targets[key];
    if (target === undefined || last < 0) return false;
    this.#isChosen = true;
    this.#activate(this.#options[target]);
    return true;
  }

  #activate(option: HTMLElement | undefined): void {
    for (const other of this.#options) other.ariaSelected = String(other === option);
    if (option === undefined) this.#input.removeAttribute('aria-activedescendant');
    else this.#input.setAttribute('aria-activedescendant', option.id);
    this.#input.ariaExpanded = String(this.#options.length > 0);
    option?.scrollIntoView({ block: 'nearest' });
    // Scrolls the heading of the first group into view too.
    if (option === this.#options[0]) this.#list.scrollTop = 0;
  }
}

function addressOf(option: HTMLElement | undefined): string | undefined {
  return option?.getAttribute('href') ?? undefined;
}
