import * as z from 'zod/mini';
import { ownValue } from '#catalogue/model/own-value.ts';
import { followId, followLevel, type Renames } from '#catalogue/model/renames.ts';
import { StoredText } from './stored-text.ts';

const levelSchema = z.catch(z.optional(z.string()), undefined);

const aimSchema = z.object({
  /** The level at which the reader works. */
  as: levelSchema,
  /** The level that the reader aims at. */
  aim: levelSchema,
});

/** The levels that a reader has chosen in a role, by id. */
export type RoleAim = Partial<z.output<typeof aimSchema>>;

const aimsSchema = z.record(z.string(), z.catch(aimSchema, { as: undefined, aim: undefined }));

/** The chosen levels by role id. */
export type AimsByRole = Readonly<Record<string, RoleAim>>;

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

/** Returns the level that the reader works at in each role, by role id. */
export function levelsWorkedAs(aims: AimsByRole): Record<string, string> {
  return Object.fromEntries(
    Object.entries(aims).flatMap(([role, { as }]) => (as === undefined ? [] : [[role, as] as const])),
  );
}

/** Parses stored aims under their current ids; returns undefined if the text is not valid. */
export function parseAims(text: string | null | undefined, renames: Renames): AimsByRole | undefined {
  try {
    return followAims(aimsSchema.parse(JSON.parse(text ?? '')), renames);
  } catch {
    return undefined;
  }
}

function followAims(aims: AimsByRole, renames: Renames): AimsByRole {
  const followed = Object.entries(aims).map(([id, { as, aim }]): [string, RoleAim] => {
    const role = followId(renames.roles, id);
    const follow = (level: string | undefined) =>
      level === undefined ? undefined : followLevel(renames, role, level);
    return [role, { as: follow(as), aim: follow(aim) }];
  });
  return Object.fromEntries(followed);
}
