import type { Proficiency, Requirement, Role } from '#catalogue/model/catalogue.ts';

/** What a level asks of a skill. */
export interface Ask {
  /** The position of the proficiency on the scale, from 0. */
  depth: number;
  mandatory: boolean;
}

/** A skill as a role asks for it: one ask a level, null where the level asks for nothing. */
export interface AskedSkill {
  id: string;
  name: string;
  /** The domain's id. */
  domain: string;
  asks: (Ask | null)[];
}

/**
 * A role as answers are held against it: plain data, which can be sent to a browser, so that the build, the browser
 * and the tests compute with the same.
 */
export interface AskedRole {
  id: string;
  name: string;
  /** Lowest first. */
  levels: { id: string; name: string }[];
  /** In the order of the matrix. */
  skills: AskedSkill[];
}

/** A proficiency as a browser needs it: without what it means. */
export interface ScaleStep {
  id: string;
  name: string;
  letter: string;
}

export function scaleSteps(scale: readonly Proficiency[]): ScaleStep[] {
  return scale.map(({ id, name, letter }) => ({ id, name, letter }));
}

/** What a role asks; `scale` is lowest first. */
export function askedRole(role: Role, scale: readonly Proficiency[]): AskedRole {
  return {
    id: role.id,
    name: role.name,
    levels: role.levels.map(({ id, name }) => ({ id, name })),
    skills: role.matrix.flatMap(({ domain, rows }) =>
      rows.map(({ skill, cells }) => ({
        id: skill.id,
        name: skill.name,
        domain: domain.id,
        asks: cells.map((cell) =>
          cell ? { depth: depthOf(cell, scale), mandatory: cell.mandatory } : null,
        ),
      })),
    ),
  };
}

function depthOf({ proficiency }: Requirement, scale: readonly Proficiency[]): number {
  return proficiency === undefined ? -1 : scale.indexOf(proficiency);
}
