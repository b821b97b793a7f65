import { replaceAddress } from '#browser/address.ts';
import { chooseAddressed, tellUnknown } from '#browser/addressed-choice.ts';

const FIELDS = ['level', 'domain', 'proficiency', 'mandatory'] as const;

/** The fragment of a requirement: `#mlflow.senior`. */
const PERMALINK = /^#([a-z\d-]+\.[a-z\d-]+)$/;

/** Filters the requirements of the full matrix; the choice is kept in the address. */
class RequirementFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.#readAddress(form);
    form.addEventListener('change', () => this.#changed(form));
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(() => this.#changed(form)));
    // What a fragment leads to is known only when it has been gone to.
    for (const move of ['popstate', 'hashchange'])
      window.addEventListener(move, () => this.#readAddress(form));
  }

  /** Former ids are followed; values that the form does not know are left out, and told. */
  #readAddress(form: HTMLFormElement): void {
    const query = new URLSearchParams(location.search);
    const unknown = [...form.querySelectorAll('select')].flatMap((control) => {
      const value = query.get(control.name) ?? '';
      const { kind = '', owner = '' } = control.dataset;
      return chooseAddressed(control, value) ? [] : [{ kind, value, owner }];
    });
    const [, id] = PERMALINK.exec(location.hash) ?? [];
    const isMissing = id !== undefined && document.querySelector(':target') === null;
    const missing = isMissing ? [{ kind: 'a requirement', value: id, owner: 'this role' }] : [];
    tellUnknown(this, [...unknown, ...missing]);
    const mandatory = form.querySelector<HTMLInputElement>('[name="mandatory"]');
    if (mandatory) mandatory.checked = query.get('mandatory') === '1';
    this.#apply(form);
  }

  #changed(form: HTMLFormElement): void {
    tellUnknown(this, []);
    const query = new URLSearchParams();
    const data = new FormData(form);
    for (const field of FIELDS) {
      const value = data.get(field);
      if (typeof value === 'string' && value !== '') query.set(field, value);
    }
    this.#apply(form);
    const search = query.size > 0 ? `?${query.toString()}` : '';
    replaceAddress(location.pathname + search + location.hash);
  }

  #apply(form: HTMLFormElement): void {
    const data = new FormData(form);
    const isWanted = (name: string, value: string | undefined): boolean => {
      const wanted = data.get(name) ?? '';
      return wanted === '' || wanted === value;
    };
    let shown = 0;
    for (const section of document.querySelectorAll<HTMLElement>('[data-domain]')) {
      for (const skill of section.querySelectorAll<HTMLElement>('[data-skill]')) {
        for (const item of skill.querySelectorAll<HTMLElement>('[data-level]')) {
          const { level, proficiency, mandatory } = item.dataset;
          item.hidden = !(
            isWanted('level', level) &&
            isWanted('proficiency', proficiency) &&
            isWanted('domain', section.dataset['domain']) &&
            isWanted('mandatory', mandatory === 'true' ? '1' : '0')
          );
          if (!item.hidden) shown += 1;
        }
        skill.hidden = skill.querySelector('[data-level]:not([hidden])') === null;
      }
      section.hidden = section.querySelector('[data-skill]:not([hidden])') === null;
    }
    this.#report(form, shown);
  }

  #report(form: HTMLFormElement, shown: number): void {
    const status = form.querySelector<HTMLElement>('[role="status"]');
    if (status) status.textContent = `${String(shown)} of ${status.dataset['total'] ?? ''} requirements`;
    const none = this.querySelector<HTMLElement>('.none');
    if (none) none.hidden = shown > 0;
  }
}

customElements.define('requirement-filter', RequirementFilter);
