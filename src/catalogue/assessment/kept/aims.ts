import * as z from 'zod/mini';
import { followId, followLevel, type Renames } from '#catalogue/model/renames.ts';

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

/** Returns aims under the current ids of roles and levels. */
export function followAims(aims: AimsByRole, renames: Renames): AimsByRole {
  const followed = Object.entries(aims).map(([id, { as, aim }]): [string, RoleAim] => {
    const role = followId(renames.roles, id);
    const follow = (level: string | undefined) =>
      level === undefined ? undefined : followLevel(renames, role, level);
    return [role, { as: follow(as), aim: follow(aim) }];
  });
  return Object.fromEntries(followed);
}
