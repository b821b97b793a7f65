import { StoredText } from '#browser/stored-text.ts';
import type { HomeWays } from './home-ways.ts';

/** Loads what leads to a level, or back to the reader's answers, once a reader needs it. */
class HomeStart extends HTMLElement {
  #ways: Promise<HomeWays> | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    form?.addEventListener('focusin', () => void this.#load());
    form?.addEventListener('pointerover', () => void this.#load());
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#load().then((ways) => ways.goToLevel());
    });
    if (new StoredText(this.dataset['key'] ?? '').read()) void this.#load();
  }

  async #load(): Promise<HomeWays> {
    this.#ways ??= import('./home-ways.ts').then(({ HomeWays: Ways }) => new Ways(this));
    return await this.#ways;
  }
}

customElements.define('home-start', HomeStart);
