import type { Suggestion } from '#catalogue/publish/suggest/suggestion.ts';
import { StoredText } from '#browser/stored-text.ts';

const MOST_RECENT = 5;

/** The fields of a suggestion that are stored; all are texts. */
const FIELDS = ['kind', 'title', 'note', 'path', 'hue'] as const;

/** The places that a reader has opened from the palette, newest first, stored in this browser only. */
export class RecentPlaces {
  readonly #text: StoredText;
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
    this.#text = new StoredText(`rolebook:${base}:recent`);
  }

  /** Returns the places, or none if the browser refuses or the stored text is not valid. */
  read(): Suggestion[] {
    try {
      const kept: unknown = JSON.parse(this.#text.read() ?? '[]');
      return Array.isArray(kept) ? kept.filter((place) => this.#isPlace(place)).slice(0, MOST_RECENT) : [];
    } catch {
      return [];
    }
  }

  add(place: Suggestion): void {
    const kept = Object.fromEntries(FIELDS.map((field) => [field, place[field]]));
    const others = this.read().filter(({ path }) => path !== place.path);
    this.#text.write(JSON.stringify([kept, ...others].slice(0, MOST_RECENT)));
  }

  clear(): void {
    this.#text.remove();
  }

  /** Accepts only addresses of this site, since other pages of the host may write to the storage. */
  #isPlace(place: unknown): place is Suggestion {
    if (typeof place !== 'object' || place === null) return false;
    const fields = new Map(Object.entries(place));
    const path: unknown = fields.get('path');
    return (
      typeof path === 'string' &&
      path.startsWith(this.#base) &&
      !path.startsWith('//') &&
      typeof fields.get('title') === 'string' &&
      FIELDS.every((field) => ['string', 'undefined'].includes(typeof fields.get(field)))
    );
  }
}
