import { closeMenus } from '#browser/closing-menus.ts';

/** Closes the menus of a role on Escape, and copies the address of its feed. */
class RoleActions extends HTMLElement {
  #abort = new AbortController();

  connectedCallback(): void {
    closeMenus(this, this.#abort.signal);
    const copy = this.querySelector<HTMLButtonElement>('.copy');
    const feed = this.querySelector<HTMLAnchorElement>('.feed');
    copy?.addEventListener('click', () => feed && void copyAddress(copy, feed.href), {
      signal: this.#abort.signal,
    });
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
  }
}

async function copyAddress(control: HTMLElement, address: string): Promise<void> {
  const { copyText } = await import('#browser/copy-text.ts');
  await copyText(control, address, 'Use the link instead');
}

customElements.define('role-actions', RoleActions);
