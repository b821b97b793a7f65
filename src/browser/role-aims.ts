import { ownValue } from '#catalogue/model/own-value.ts';
import { followId, followLevel, type Renames } from '#catalogue/model/renames.ts';
import { StoredText } from './stored-text.ts';

/** The levels that a reader has named in a role, by their ids. */
export interface RoleAim {
  /** The level that they work as. */
  as?: string | undefined;
  /** The level that they aim at. */
  aim?: string | undefined;
}

/** By the id of the role. */
export type AimsByRole = Readonly<Record<string, RoleAim>>;

/** Returns the key of the reader's own aims; other sites may share the host of `base`, the site's base path. */
export function aimsKey(base: string): string {
  return `rolebook:${base}:aims`;
}

/** The level that a reader works as and the one they aim at, for each role, in this browser's storage. */
export class RoleAims {
  readonly #text: StoredText;
  readonly #renames: Renames;
  readonly #initial: AimsByRole;
  /** Holds what the browser refused to take. */
  #refused: AimsByRole | undefined;

  /** `initial` are the aims before anything was stored, `renames` what was renamed since. */
  constructor(key: string, { initial = {}, renames = {} }: { initial?: AimsByRole; renames?: Renames } = {}) {
    this.#text = new StoredText(key);
    this.#initial = initial;
    this.#renames = renames;
  }

  /** The aims of all roles, under the present ids. */
  all(): AimsByRole {
    return (
      this.#refused ?? parseAims(this.#text.read(), this.#renames) ?? followAims(this.#initial, this.#renames)
    );
  }

  of(roleId: string): RoleAim {
    return ownValue(this.all(), roleId) ?? {};
  }

  /** Changes what is named in a role. Returns whether the browser keeps it. */
  set(roleId: string, change: RoleAim): boolean {
    const all = this.all();
    const changed = { ...all, [roleId]: { ...ownValue(all, roleId), ...change } };
    const isKept = this.#text.write(JSON.stringify(changed));
    this.#refused = isKept ? undefined : changed;
    return isKept;
  }

  /** Removes what is stored. */
  clear(): void {
    this.#refused = undefined;
    this.#text.remove();
  }

  /** Whether this is about a text that changed in the storage. */
  isConcerned(concerns: (text: StoredText) => boolean): boolean {
    return concerns(this.#text);
  }
}

/** Returns the levels that each role's reader works as, for an answer sheet. */
export function levelsWorkedAs(aims: AimsByRole): Record<string, string> {
  return Object.fromEntries(
    Object.entries(aims).flatMap(([role, { as }]) => (as === undefined ? [] : [[role, as] as const])),
  );
}

/** Reads stored aims under the present ids; undefined where the text holds none. */
export function parseAims(text: string | null | undefined, renames: Renames): AimsByRole | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    if (typeof value !== 'object' || value === null) return undefined;
    const aims = Object.entries(value).map(([role, aim]) => [role, parseAim(aim)] as const);
    return followAims(Object.fromEntries(aims), renames);
  } catch {
    return undefined;
  }
}

function parseAim(value: unknown): RoleAim {
  if (typeof value !== 'object' || value === null) return {};
  const { as, aim } = value as Partial<Record<string, unknown>>;
  return { ...(typeof as === 'string' && { as }), ...(typeof aim === 'string' && { aim }) };
}

/** Returns aims under the present ids of roles and levels. */
function followAims(aims: AimsByRole, renames: Renames): AimsByRole {
  const followed = Object.entries(aims).map(([id, { as, aim }]): [string, RoleAim] => {
    const role = followId(renames.roles, id);
    const follow = (level: string | undefined) =>
      level === undefined ? undefined : followLevel(renames, role, level);
    return [role, { as: follow(as), aim: follow(aim) }];
  });
  return Object.fromEntries(followed);
}
