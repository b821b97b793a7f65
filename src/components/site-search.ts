import { onSlashKey } from './slash-key.ts';

/** The `/` key leads to the search from anywhere on a page. */
class SiteSearch extends HTMLElement {
  #abort = new AbortController();

  connectedCallback(): void {
    onSlashKey(() => this.querySelector('input')?.focus(), this.#abort.signal);
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
  }
}

customElements.define('site-search', SiteSearch);
