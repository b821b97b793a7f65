import { closeMenus } from '#browser/closing-menus.ts';

/**
 * Lets the reader choose one of a role's levels in its menu. Everything on the page that belongs to the level is
 * highlighted, and the choice is written into the address.
 */
class LevelChoice extends HTMLElement {
  #abort = new AbortController();

  connectedCallback(): void {
    const { signal } = this.#abort;
    closeMenus(this, signal);
    this.addEventListener('click', (event) => this.#click(event), { signal });
    window.addEventListener('popstate', () => this.#readAddress(), { signal });
    this.#readAddress();
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  /** Chooses a level, unless the reader opens the link in a new tab or window. */
  #click(event: MouseEvent): void {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-level-id]') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const menu = link.closest('details');
    if (menu) menu.open = false;
    menu?.querySelector('summary')?.focus();
    const { levelId = '' } = link.dataset;
    this.#choose(levelId);
    void tell(undefined);
    try {
      history.replaceState(null, '', `${location.pathname}?level=${levelId}${location.hash}`);
    } catch {
      // WebKit limits how often history may change.
    }
  }

  /** Chooses the level that the address names by a present or former id. */
  #readAddress(): void {
    const named = new URLSearchParams(location.search).get('level');
    if (named === null) return;
    const isKnown = this.#choose(new URLSearchParams(this.dataset['former']).get(named) ?? named);
    void tell(isKnown ? undefined : named);
  }

  /** Chooses a level and returns whether it exists. */
  #choose(id: string): boolean {
    const links = [...this.querySelectorAll<HTMLElement>('[data-level-id]')];
    const chosen = links.find(({ dataset }) => dataset['levelId'] === id);
    if (!chosen) return false;
    for (const link of links) link.ariaCurrent = link === chosen ? 'true' : null;
    for (const name of document.querySelectorAll('[data-level], [data-level-name]')) {
      name.textContent = chosen.textContent.trim();
    }
    lightUp(id);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-role]')) {
      link.search = `?from=${link.dataset['role'] ?? ''}.${id}`;
    }
    document.dispatchEvent(new CustomEvent('levelchange', { detail: id }));
    return true;
  }
}

/** Shows a message about an unknown level in the address; the code for it is loaded only then. */
async function tell(unknown: string | undefined): Promise<void> {
  if (unknown === undefined && document.querySelector('.unknown:not([hidden])') === null) return;
  const { tellUnknown } = await import('#browser/addressed-choice.ts');
  tellUnknown(
    document.body,
    unknown === undefined ? [] : [{ kind: 'a level', value: unknown, owner: 'this role' }],
  );
}

/** Marks the elements of a level with `data-chosen`, including its column in the climb. */
function lightUp(id: string): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-at]')) {
    element.toggleAttribute('data-chosen', element.dataset['at'] === id);
  }
  const head = document.querySelector<HTMLTableCellElement>('.climb th[data-chosen]');
  for (const row of document.querySelectorAll<HTMLTableRowElement>('.climb tbody tr')) {
    for (const cell of row.cells) cell.toggleAttribute('data-chosen', cell.cellIndex === head?.cellIndex);
  }
}

customElements.define('level-choice', LevelChoice);
