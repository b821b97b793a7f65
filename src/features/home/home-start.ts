import { hasStored } from '#browser/has-stored.ts';
import type { HomeWays } from './home-ways.ts';

/** Loads the code for the level picker and for the reader's stored answers only when it is needed. */
class HomeStart extends HTMLElement {
  #ways: Promise<HomeWays> | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    for (const sign of ['pointerover', 'focusin', 'change'])
      form?.addEventListener(sign, () => void this.#load(), { once: true });
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#load().then((ways) => ways.goToLevel());
    });
    if (import.meta.env.HAS_CALCULATOR && hasStored(this.dataset['key'] ?? '')) void this.#load();
  }

  async #load(): Promise<HomeWays> {
    this.#ways ??= import('./home-ways.ts').then(({ HomeWays: Ways }) => new Ways(this));
    return await this.#ways;
  }
}

customElements.define('home-start', HomeStart);
