import type { SearchPalette } from './search-palette.ts';

const IS_MAC = /^(?:Mac|iP)/.test(navigator.platform);

/** Opens the search palette on a click or with Ctrl K, or ⌘ K on a Mac. Loads its code on hover or focus. */
class SearchLauncher extends HTMLElement {
  #abort = new AbortController();
  #palette: Promise<SearchPalette> | undefined;

  connectedCallback(): void {
    const link = this.querySelector('a');
    if (!link) return;
    const { signal } = this.#abort;
    link.ariaKeyShortcuts = IS_MAC ? 'Meta+K' : 'Control+K';
    const hint = link.querySelector('kbd');
    if (hint && IS_MAC) hint.textContent = '⌘ K';
    for (const reach of ['pointerover', 'focus'])
      link.addEventListener(reach, () => void this.#load().catch(() => undefined), { signal });
    link.addEventListener('click', (event) => this.#clicked(event, link.href), { signal });
    document.addEventListener('keydown', (event) => this.#pressed(event, link.href), { signal });
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  #clicked(event: MouseEvent, page: string): void {
    // The reader wants to open another tab or window.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void this.#open(page);
  }

  #pressed(event: KeyboardEvent, page: string): void {
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (key.toLowerCase() !== 'k' || shiftKey || altKey) return;
    if (ctrlKey === IS_MAC || metaKey !== IS_MAC) return;
    event.preventDefault();
    void this.#open(page);
  }

  async #open(page: string): Promise<void> {
    try {
      (await this.#load()).toggle();
    } catch {
      // The reader is offline or the site has been published again: use the search page instead.
      location.assign(page);
    }
  }

  #load(): Promise<SearchPalette> {
    this.#palette ??= this.#begin();
    this.#palette.catch(() => (this.#palette = undefined));
    return this.#palette;
  }

  async #begin(): Promise<SearchPalette> {
    await import('./search-palette.ts');
    return document.body.appendChild(document.createElement('search-palette'));
  }
}

customElements.define('search-launcher', SearchLauncher);
