import { distinctTitle } from '#catalogue/levels/side-title.ts';
import { hasTracks, tracksOf } from '#catalogue/levels/tracks.ts';
import type { MatrixRow, Proficiency, Requirement, Role } from '#catalogue/model/catalogue.ts';
import { rowName } from '#catalogue/model/row-name.ts';
import { barFingerprint } from './fingerprint.ts';

/** What a level asks of a skill. */
export interface Ask {
  /** The position of the proficiency on the scale, from 0; -1 where there is none. */
  depth: number;
  mandatory: boolean;
  /** The fingerprint of the bar. */
  bar: string;
}

/** A skill as a role asks for it: one ask a level, null where the level asks for nothing. */
export interface AskedSkill {
  id: string;
  /** With the alternatives: `AWS, or Azure, or Google Cloud`. */
  name: string;
  /** The domain's id. */
  domain: string;
  /** The ids of skills any of which meets the row in place of its own; absent where there are none. */
  alternatives?: string[];
  asks: (Ask | null)[];
}

/** A level of a role as answers are held against it. */
export interface AskedLevel {
  id: string;
  name: string;
  /** The title of a person at this level; absent if the names of level and role say as much. */
  title?: string;
  /** The name of the track that begins with the level, in a role with tracks. */
  track?: string;
  /** The index of the level before it on its path, -1 at the lowest. */
  below: number;
}

/**
 * A role as answers are held against it: plain data, which can be sent to a browser, so that the build, the browser
 * and the tests compute with the same.
 */
export interface AskedRole {
  id: string;
  name: string;
  /** In the order of the role: each after all that are below it. */
  levels: AskedLevel[];
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
