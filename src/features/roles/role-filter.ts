import { replaceAddress } from '#browser/address.ts';
import { chooseAddressed, tellUnknown } from '#browser/addressed-choice.ts';

/** Filters the list of roles by family and text, and writes the choice into the address. */
class RoleFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    const query = new URLSearchParams(location.search);
    for (const input of form.querySelectorAll('input')) input.value = query.get(input.name) ?? '';
    const unknown = [...form.querySelectorAll('select')].flatMap((select) => {
      const value = query.get(select.name) ?? '';
      return chooseAddressed(select, value) ? [] : [{ kind: 'a family', value, owner: 'this site' }];
    });
    tellUnknown(this, unknown);
    form.addEventListener('input', () => this.#changed(form));
    form.addEventListener('submit', (event) => event.preventDefault());
    this.#apply(form);
  }

  #changed(form: HTMLFormElement): void {
    tellUnknown(this, []);
    const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    const query = new URLSearchParams(fields.filter(([, value]) => value !== ''));
    this.#apply(form);
    replaceAddress(location.pathname + (query.size > 0 ? `?${query.toString()}` : ''));
  }

  #apply(form: HTMLFormElement): void {
    const data = new FormData(form);
    const family = data.get('family') ?? '';
    const words = String(data.get('text') ?? '')
      .toLowerCase()
      .split(/\s+/);
    let shown = 0;
    for (const section of this.querySelectorAll('section')) {
      for (const item of section.querySelectorAll<HTMLElement>('[data-words]')) {
        const text = item.dataset['words'] ?? '';
        const isShown =
          (family === '' || family === item.dataset['family']) && words.every((word) => text.includes(word));
        item.hidden = !isShown;
        if (isShown) shown += 1;
      }
      section.hidden = section.querySelector('[data-words]:not([hidden])') === null;
    }
    const status = this.querySelector('[role="status"]');
    if (status)
      status.textContent =
        shown === 0 ? 'No role matches. Try fewer letters.' : `Roles shown: ${String(shown)}`;
  }
}

customElements.define('role-filter', RoleFilter);
