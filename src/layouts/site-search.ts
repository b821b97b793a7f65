/** The `/` key leads to the search from anywhere on a page, unless something is being typed. */
class SiteSearch extends HTMLElement {
  #abort = new AbortController();

  connectedCallback(): void {
    document.addEventListener('keydown', (event) => this.#pressed(event), { signal: this.#abort.signal });
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  #pressed(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (key !== '/' || ctrlKey || metaKey || altKey || isEditing(target)) return;
    event.preventDefault();
    this.querySelector('input')?.focus();
  }
}

function isEditing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

customElements.define('site-search', SiteSearch);
