import { hasStored } from '#browser/has-stored.ts';

/** Opens the calculator of a role: for new answers, for those already begun, or for a file of answers. */
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

  /** Loads the list of begun roles only for readers who have answers. */
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
