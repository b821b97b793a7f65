import { hasStored } from '#browser/has-stored.ts';

/** Leads to the calculator of a role: a new one, one that is begun, or one that a file of answers belongs to. */
class AssessYourself extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[type="file"]');
    input?.addEventListener('change', () => void this.#open(input));
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      const path = this.querySelector<HTMLOptionElement>('[name="role"] option:checked')?.dataset['path'];
      if (path !== undefined) location.assign(path);
    });
    if (hasStored(this.dataset['key'] ?? '')) void this.#showBegun();
  }

  /** Loads what lists begun roles, for readers with answers. */
  async #showBegun(): Promise<void> {
    const { showBegun } = await import('./begun-list.ts');
    showBegun(this);
  }

  async #open(input: HTMLInputElement): Promise<void> {
    const { openChosen } = await import('./file-door.ts');
    await openChosen(this, input);
  }
}

customElements.define('assess-yourself', AssessYourself);
