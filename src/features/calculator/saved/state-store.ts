import { fingerprintOf } from '#catalogue/assessment/fingerprint.ts';
import { formatState, parseState, type SavedState } from '#catalogue/assessment/talk/saved-state.ts';
import type { Renames } from '#catalogue/model/renames.ts';
import { StoredText } from '#browser/stored-text.ts';

/** A saved state with the id under which the browser keeps it. */
export interface ListedState extends SavedState {
  id: string;
}

/** Returns the key of a saved state; `base` is the site's base path. */
export function stateKey(base: string, id: string): string {
  return `rolebook:${base}:state:${id}`;
}

/** The reader's saved states in this browser, each under a key of its own, so that tabs do not overwrite each other's. */
export class StateStore {
  readonly #base: string;
  readonly #renames: Renames;

  constructor(base: string, renames: Renames) {
    this.#base = base;
    this.#renames = renames;
  }

  /** The states of a role, the newest first. */
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

  /** Returns whether the browser keeps the state. */
  save(state: SavedState): boolean {
    const text = formatState(state);
    return new StoredText(stateKey(this.#base, fingerprintOf(text))).write(text);
  }

  remove(id: string): void {
    new StoredText(stateKey(this.#base, id)).remove();
  }
}

/** The keys of all that this browser keeps; none if it refuses. */
function storedKeys(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}
