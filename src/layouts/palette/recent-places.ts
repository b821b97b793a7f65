import { formatRecent, parseRecent } from '#catalogue/publish/suggest/recent-places.ts';
import type { Suggestion } from '#catalogue/publish/suggest/suggestion.ts';
import { StoredText } from '#browser/stored-text.ts';

/** The places that a reader has opened from the palette, newest first, stored in this browser only. */
export class RecentPlaces {
  readonly #text: StoredText;
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
    this.#text = new StoredText(`rolebook:${base}:recent`);
  }

  /** Returns the places, or none if the browser refuses access or the stored text is not valid. */
  read(): Suggestion[] {
    return parseRecent(this.#text.read() ?? '', this.#base);
  }

  add(place: Suggestion): void {
    this.#text.write(formatRecent(place, this.read()));
  }

  clear(): void {
    this.#text.remove();
  }
}
