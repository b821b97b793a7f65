import { fingerprintOf } from '#catalogue/assessment/fingerprint.ts';
import { formatState, parseState, type SavedState } from '#catalogue/assessment/talk/saved-state.ts';
import type { Renames } from '#catalogue/model/renames.ts';
import { StoredText } from '#browser/stored-text.ts';

/** A saved state with its id in the storage. */
export interface ListedState extends SavedState {
  id: string;
}

/** Returns the storage key of a saved state; `base` is the site's base path. */
export function stateKey(base: string, id: string): string {
  return `rolebook:${base}:state:${id}`;
}

/** Stores the reader's saved states in this browser, each under its own key, so that tabs do not overwrite each other. */
export class StateStore {
  readonly #base: string;
  readonly #renames: Renames;

  constructor(base: string, renames: Renames) {
    this.#base = base;
    this.#renames = renames;
  }

  /** Returns the states of a role, newest first. */
  list(roleId: string): ListedState[] {
    const start = stateKey(this.#base, '');
    return storedKeys()
      .filter((key) => key.startsWith(start))
      .flatMap((key): ListedState[] => {
        const state = parseState(new StoredText(key).read() ?? '', this.#renames);
        return state?.about.role === roleId ? [{ ...state, id: key.slice(start.length) }] : [];
      })
      .sort((a, b) => (a.at < b.at ? 1 : -1));
  }

  /** Stores a state, and returns whether the browser allowed it. */
  save(state: SavedState): boolean {
    const text = formatState(state);
    return new StoredText(stateKey(this.#base, fingerprintOf(text))).write(text);
  }

  remove(id: string): void {
    new StoredText(stateKey(this.#base, id)).remove();
  }
}

/** Returns all keys in the storage, or none if the browser refuses access. */
function storedKeys(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}
