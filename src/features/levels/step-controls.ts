/**
 * Opens and closes every fold of its section, and prints the page. A fold also opens if the address points into it, and
 * before printing in a browser that cannot print closed content.
 */
class StepControls extends HTMLElement {
  #abort = new AbortController();

  connectedCallback(): void {
    const { signal } = this.#abort;
    const button = this.querySelector<HTMLElement>('[data-open-all]');
    button?.addEventListener('click', () => this.#setAll(this.#hasClosed()), { signal });
    // The toggle event does not bubble.
    this.#section.addEventListener('toggle', () => this.#name(button), { capture: true, signal });
    for (const print of document.querySelectorAll('[data-print]'))
      print.addEventListener('click', () => window.print(), { signal });
    addEventListener('resize', () => this.#name(button), { signal });
    addEventListener('hashchange', openTarget, { signal });
    openTarget();
    if (!CSS.supports('selector(::details-content)')) {
      addEventListener('beforeprint', () => this.#setAll(true), { signal });
    }
    this.#name(button);
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  get #section(): HTMLElement {
    return this.closest('section') ?? document.body;
  }

  get #folds(): HTMLDetailsElement[] {
    return [...this.#section.querySelectorAll('details')];
  }

  /** The folds with a visible summary. On wide screens, some folds always show their content and have no summary. */
  get #visibleFolds(): HTMLDetailsElement[] {
    return this.#folds.filter(({ firstElementChild }) => firstElementChild?.checkVisibility());
  }

  #hasClosed(): boolean {
    return this.#visibleFolds.some(({ open }) => !open);
  }

  #setAll(isOpen: boolean): void {
    for (const fold of this.#folds) fold.open = isOpen;
  }

  #name(button: HTMLElement | null): void {
    if (!button) return;
    button.hidden = this.#visibleFolds.length === 0;
    button.textContent = this.#hasClosed() ? 'Open all' : 'Close all';
  }
}

/** Opens the folds around the part that the address names, and that part itself. */
function openTarget(): void {
  const target = document.querySelector(':target');
  let hasOpened = false;
  for (let part = target; part !== null; part = part.parentElement) {
    if (!(part instanceof HTMLDetailsElement) || part.open) continue;
    part.open = true;
    hasOpened = true;
  }
  if (hasOpened) target?.scrollIntoView();
}

customElements.define('step-controls', StepControls);
