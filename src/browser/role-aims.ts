import { followAims, parseAims, type AimsByRole, type RoleAim } from '#catalogue/assessment/kept/aims.ts';
import { ownValue } from '#catalogue/model/own-value.ts';
import type { Renames } from '#catalogue/model/renames.ts';
import { StoredText } from './stored-text.ts';

/** Returns the storage key of the reader's own aims. It contains the base path, since sites may share a host. */
export function aimsKey(base: string): string {
  return `rolebook:${base}:aims`;
}

/** The levels that a reader has chosen in each role, in this browser's storage. */
export class RoleAims {
  readonly #text: StoredText;
  readonly #renames: Renames;
  readonly #initial: AimsByRole;
  /** The aims that the browser refused to store. */
  #refused: AimsByRole | undefined;

  /** `initial` applies if nothing is stored, and `renames` gives the current ids. */
  constructor(key: string, { initial = {}, renames = {} }: { initial?: AimsByRole; renames?: Renames } = {}) {
    this.#text = new StoredText(key);
    this.#initial = initial;
    this.#renames = renames;
  }

  /** Returns the aims of all roles under their current ids. */
  all(): AimsByRole {
    return (
      this.#refused ?? parseAims(this.#text.read(), this.#renames) ?? followAims(this.#initial, this.#renames)
    );
  }

  of(roleId: string): RoleAim {
    return ownValue(this.all(), roleId) ?? {};
  }

  /** Changes the levels in a role. Returns whether the browser stored them. */
  set(roleId: string, change: RoleAim): boolean {
    const all = this.all();
    const changed = { ...all, [roleId]: { ...ownValue(all, roleId), ...change } };
    const isKept = this.#text.write(JSON.stringify(changed));
    this.#refused = isKept ? undefined : changed;
    return isKept;
  }

  clear(): void {
    this.#refused = undefined;
    this.#text.remove();
  }

  /** Returns whether a change in the storage concerns these aims. */
  isConcerned(concerns: (text: StoredText) => boolean): boolean {
    return concerns(this.#text);
  }
}
