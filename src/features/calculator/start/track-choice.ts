import { askedPaths } from '#catalogue/assessment/asked-steps.ts';
import { followLevel } from '#catalogue/model/renames.ts';
import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import { replaceAddress } from '#browser/address.ts';
import { StoredText } from '#browser/stored-text.ts';

const PARAMETER = 'track';

/** The track that the questions follow: from the address, else the reader's last choice, else the first track. */
export class TrackChoice {
  readonly #data: CalculatorData;
  readonly #paths: number[][];
  readonly #select: HTMLSelectElement | null;
  readonly #stored: StoredText;
  #path: readonly number[];

  /** `base` is the site's base path. */
  constructor(root: HTMLElement, base: string, data: CalculatorData) {
    this.#data = data;
    this.#paths = askedPaths(data.role);
    // Only a role with tracks has this list.
    this.#select = root.querySelector<HTMLSelectElement>('[data-track]');
    this.#stored = new StoredText(`rolebook:${base}:track:${data.role.id}`);
    const named = new URLSearchParams(location.search).get(PARAMETER) ?? this.#stored.read() ?? '';
    this.#path = this.#pathTo(followLevel(data.renames, data.role.id, named)) ?? this.#paths[0] ?? [];
    if (this.#select) this.#select.value = this.#topOf(this.#path);
  }

  /** The indexes of the levels, lowest first. */
  get path(): readonly number[] {
    return this.#path;
  }

  /** The address of this page with the track, without a fragment. */
  get address(): string {
    if (!this.#select) return location.pathname;
    return `${location.pathname}?${PARAMETER}=${this.#topOf(this.#path)}`;
  }

  /** Switches to the track chosen in the list, and stores it. */
  choose(): void {
    this.#path = this.#pathTo(this.#select?.value ?? '') ?? this.#path;
    this.#stored.write(this.#topOf(this.#path));
    replaceAddress(this.address + location.hash);
  }

  #pathTo(top: string): number[] | undefined {
    return this.#paths.find((path) => this.#topOf(path) === top);
  }

  #topOf(path: readonly number[]): string {
    return this.#data.role.levels[path.at(-1) ?? -1]?.id ?? '';
  }
}
