/** The `/` key leads to the search from anywhere on a page, unless something is being typed. */
class SiteSearch extends HTMLElement {
  #abort = new AbortController();

  connectedCallback(): void {
    document.addEventListener('keydown', (event) => this.#focusOn(event), { signal: this.#abort.signal });
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  #focusOn(event: KeyboardEvent): void {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isEditing(event.target))
      return;
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
