import { replaceAddress } from '#browser/address.ts';
import { chooseAddressed, tellUnknown } from '#browser/addressed-choice.ts';

const FIELDS = ['skill', 'level', 'domain', 'proficiency', 'mandatory', 'new'] as const;

/** Matches the fragment of a requirement, such as `#mlflow.senior`. */
const PERMALINK = /^#([a-z\d-]+\.[a-z\d-]+)$/;

/** Filters the requirements of the full matrix, and writes the choice into the address. */
class RequirementFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.#readAddress(form);
    form.addEventListener('input', () => this.#changed(form));
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(() => this.#changed(form)));
    // `:target` follows a fragment only after the navigation.
    for (const move of ['popstate', 'hashchange'])
      window.addEventListener(move, () => this.#readAddress(form));
  }

  /** Fills the form from the address, which may contain former ids, and reports unknown values. */
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
    for (const input of form.querySelectorAll('input')) {
      const value = query.get(input.name) ?? '';
      if (input.type === 'checkbox') input.checked = value === input.value;
      else input.value = value;
    }
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
    const wanted = (name: string): string => String(data.get(name) ?? '');
    const isWanted = (name: string, value = ''): boolean => ['', value].includes(wanted(name));
    const words = wanted('skill').toLowerCase().split(/\s+/);
    let shown = 0;
    for (const section of document.querySelectorAll<HTMLElement>('[data-domain]')) {
      const isInDomain = isWanted('domain', section.dataset['domain']);
      for (const skill of section.querySelectorAll<HTMLElement>('[data-skill]')) {
        const name = skill.querySelector('h3')?.textContent.toLowerCase() ?? '';
        const isInSkill = isInDomain && words.every((word) => name.includes(word));
        for (const item of skill.querySelectorAll<HTMLElement>('[data-level]')) {
          const { level, proficiency, mandatory, isNew } = item.dataset;
          item.hidden = !(
            isInSkill &&
            isWanted('level', level) &&
            isWanted('proficiency', proficiency) &&
            (!data.has('mandatory') || mandatory === 'true') &&
            (!data.has('new') || isNew !== undefined)
          );
          if (!item.hidden) shown += 1;
        }
        skill.hidden = skill.querySelector('[data-level]:not([hidden])') === null;
      }
      section.hidden = section.querySelector('[data-skill]:not([hidden])') === null;
    }
    hideLinksToHidden();
    this.#report(form, shown);
  }

  #report(form: HTMLFormElement, shown: number): void {
    const status = form.querySelector<HTMLElement>('[role="status"]');
    if (status) status.textContent = `${String(shown)} of ${status.dataset['total'] ?? ''} requirements`;
    const level = form.querySelector<HTMLSelectElement>('[name="level"]')?.selectedOptions[0];
    const newAt = form.querySelector('[data-new-at]');
    if (newAt) newAt.textContent = `New at ${level?.value ? level.text : 'its level'}`;
    const none = this.querySelector<HTMLElement>('.none');
    if (none) none.hidden = shown > 0;
  }
}

/** Hides entries in the contents of the page that point to hidden parts. */
function hideLinksToHidden(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.contents a')) {
    const part = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    link.parentElement?.toggleAttribute('hidden', part?.hasAttribute('hidden') ?? false);
  }
}

customElements.define('requirement-filter', RequirementFilter);
