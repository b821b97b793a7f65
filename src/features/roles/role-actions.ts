import { closeMenus } from '#browser/closing-menus.ts';

/** The actions of a role: its menus close on Escape, and the address of its feed can be copied. */
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
  await copyText(control, address, 'See the address beside');
}

customElements.define('role-actions', RoleActions);
