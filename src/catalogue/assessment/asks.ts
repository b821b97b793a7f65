import * as z from 'zod/mini';
import { distinctTitle } from '#catalogue/levels/side-title.ts';
import { hasTracks, tracksOf } from '#catalogue/levels/tracks.ts';
import type { MatrixRow, Proficiency, Requirement, Role } from '#catalogue/model/catalogue.ts';
import { rowName } from '#catalogue/model/row-name.ts';
import { barFingerprint } from './fingerprint.ts';

const askSchema = z.object({
  /** The position of the proficiency on the scale, from 0; -1 if the requirement has none. */
  depth: z.number(),
  mandatory: z.boolean(),
  /** The fingerprint of the bar. */
  bar: z.string(),
});

/** The requirement of a level for a skill, as plain data. */
export type Ask = z.output<typeof askSchema>;

const skillSchema = z.object({
  id: z.string(),
  /** With the alternatives: `AWS, or Azure, or Google Cloud`. */
  name: z.string(),
  domain: z.string(),
  /** The ids of other skills that meet the row as well; absent if there are none. */
  alternatives: z.optional(z.array(z.string())),
  /** One for each level of the role; null if the level has no requirement. */
  asks: z.array(z.nullable(askSchema)),
});

/** A row of a role's matrix, as plain data. */
export type AskedSkill = z.output<typeof skillSchema>;

const levelSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** The title of a person at this level; absent if another level has it too, or the names of level and role imply it. */
  title: z.optional(z.string()),
  /** The name of the track that begins with this level; absent if there is none. */
  track: z.optional(z.string()),
  /** The index of the level below it on its path; -1 for the lowest. */
  below: z.number(),
});

/** A level of a role, as plain data. */
export type AskedLevel = z.output<typeof levelSchema>;

export const askedRoleSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** In the role's order, each after the levels below it. */
  levels: z.array(levelSchema),
  /** In matrix order. */
  skills: z.array(skillSchema),
});

/** A role as plain data, which a page sends to the browser to evaluate answers there. */
export type AskedRole = z.output<typeof askedRoleSchema>;

export const scaleStepSchema = z.object({ id: z.string(), name: z.string(), letter: z.string() });

/** A proficiency without its description, for the browser. */
export type ScaleStep = z.output<typeof scaleStepSchema>;

export function scaleSteps(scale: readonly Proficiency[]): ScaleStep[] {
  return scale.map(({ id, name, letter }) => ({ id, name, letter }));
}

/** Returns a role as plain data; `scale` is ordered lowest first. */
export function askedRole(role: Role, scale: readonly Proficiency[]): AskedRole {
  return {
    id: role.id,
    name: role.name,
    levels: askedLevels(role),
    skills: role.matrix.flatMap(({ rows }) => rows.map((row) => askedSkill(row, scale))),
  };
}

function askedLevels(role: Role): AskedLevel[] {
  const tracks = hasTracks(role) ? tracksOf(role) : [];
  return role.levels.map((level) => {
    const title = distinctTitle(role, level);
    const track = tracks.find(({ levels: [lowest] }) => lowest === level)?.name;
    return {
      id: level.id,
      name: level.name,
      ...(title !== undefined && { title }),
      ...(track !== undefined && { track }),
      below: level.below?.index ?? -1,
    };
  });
}

function askedSkill(row: MatrixRow, scale: readonly Proficiency[]): AskedSkill {
  const { skill, alternatives, cells } = row;
  return {
    id: skill.id,
    name: rowName(row),
    domain: skill.domain.id,
    ...(alternatives.length > 0 && { alternatives: alternatives.map(({ id }) => id) }),
    asks: cells.map((cell) => (cell ? askOf(cell, scale) : null)),
  };
}

function askOf(requirement: Requirement, scale: readonly Proficiency[]): Ask {
  const { proficiency, mandatory } = requirement;
  return {
    depth: proficiency === undefined ? -1 : scale.indexOf(proficiency),
    mandatory,
    bar: barFingerprint(requirement),
  };
}
