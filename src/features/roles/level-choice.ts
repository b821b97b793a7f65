import { closeMenus } from '#browser/closing-menus.ts';

/**
 * Lets a reader choose one of a role's levels in the menu inside it. What belongs to that level lights up in the whole page,
 * and the address keeps the choice.
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

  /** Links lead to the pages of the levels where a reader wants a tab or a window of its own. */
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
      // WebKit refuses what comes too often.
    }
  }

  /** Former ids are followed. */
  #readAddress(): void {
    const named = new URLSearchParams(location.search).get('level');
    if (named === null) return;
    const former = JSON.parse(this.dataset['former'] ?? '{}') as Partial<Record<string, string>>;
    const isKnown = this.#choose(Object.hasOwn(former, named) ? (former[named] ?? named) : named);
    void tell(isKnown ? undefined : named);
  }

  /** Returns whether there is such a level. */
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

/** Says which level the address names in vain; the words are loaded where that is so. */
async function tell(unknown: string | undefined): Promise<void> {
  if (unknown === undefined && document.querySelector('.unknown:not([hidden])') === null) return;
  const { tellUnknown } = await import('#browser/addressed-choice.ts');
  tellUnknown(
    document.body,
    unknown === undefined ? [] : [{ kind: 'a level', value: unknown, owner: 'this role' }],
  );
}

/** Marks what belongs to a level with `data-chosen`, also the cells below its head in the climb. */
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
