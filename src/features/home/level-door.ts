import { findPart } from '#browser/find-part.ts';
import type { StartData, StartLevels } from '#catalogue/publish/data/start-data-schema.ts';
import type { Urls } from '#catalogue/publish/urls.ts';

/** Two lists, of roles and of the chosen role's levels, that open the page of a level. */
export class LevelDoor {
  readonly #data: StartData;
  readonly #urls: Urls;
  readonly #role: HTMLSelectElement;
  readonly #level: HTMLSelectElement;

  constructor(form: HTMLElement, data: StartData, urls: Urls) {
    this.#data = data;
    this.#role = findPart(form, '[name="role"]', HTMLSelectElement);
    this.#level = findPart(form, '[name="level"]', HTMLSelectElement);
    this.#urls = urls;
    this.#role.addEventListener('change', () => this.#offerLevels());
    // The reader may have chosen a role before this code was loaded.
    this.#offerLevels();
  }

  /** Opens the page of the chosen level. */
  go(): void {
    location.assign(this.#urls.level(this.#role.value, this.#level.value));
  }

  /** Chooses a role if the reader has not chosen one. */
  suggest(roleId: string | undefined): void {
    if (roleId === undefined || this.#role.value !== '') return;
    this.#role.value = roleId;
    this.#offerLevels();
  }

  #offerLevels(): void {
    const role = this.#data.roles.find(({ id }) => id === this.#role.value);
    const parts = role === undefined ? [] : (this.#data.levels[role.levels] ?? []);
    const [prompt] = this.#level.options;
    const chosen = this.#level.value;
    this.#level.replaceChildren(...(prompt ? [prompt] : []), ...parts.flatMap(optionsOf));
    this.#level.value = parts.some(({ levels }) => levels.some(({ id }) => id === chosen)) ? chosen : '';
    this.#level.disabled = role === undefined;
  }
}

function optionsOf({ track, levels }: StartLevels): HTMLElement[] {
  const options = levels.map(({ id, name }) => new Option(name, id));
  if (track === undefined) return options;
  const group = document.createElement('optgroup');
  group.label = track;
  group.append(...options);
  return [group];
}
