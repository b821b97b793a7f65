import { distinctTitle } from '#catalogue/levels/side-title.ts';
import { hasTracks, tracksOf } from '#catalogue/levels/tracks.ts';
import type { MatrixRow, Proficiency, Requirement, Role } from '#catalogue/model/catalogue.ts';
import { rowName } from '#catalogue/model/row-name.ts';
import { barFingerprint } from './fingerprint.ts';

/** The requirement of a level for a skill, as plain data. */
export interface Ask {
  /** The position of the proficiency on the scale, from 0; -1 if the requirement has none. */
  depth: number;
  mandatory: boolean;
  /** The fingerprint of the bar. */
  bar: string;
}

/** A row of a role's matrix, as plain data. */
export interface AskedSkill {
  id: string;
  /** With the alternatives: `AWS, or Azure, or Google Cloud`. */
  name: string;
  domain: string;
  /** The ids of other skills that meet the row as well; absent if there are none. */
  alternatives?: string[];
  /** One for each level of the role; null if the level has no requirement. */
  asks: (Ask | null)[];
}

/** A level of a role, as plain data. */
export interface AskedLevel {
  id: string;
  name: string;
  /** The title of a person at this level; absent if the names of level and role imply it. */
  title?: string;
  /** The name of the track that begins with the level, in a role with tracks. */
  track?: string;
  /** The index of the level below it on its path; -1 for the lowest. */
  below: number;
}

/** A role as plain data, which a page sends to the browser to evaluate answers there. */
export interface AskedRole {
  id: string;
  name: string;
  /** In the role's order, each after the levels below it. */
  levels: AskedLevel[];
  /** In matrix order. */
  skills: AskedSkill[];
}

/** A proficiency without its description, for the browser. */
export interface ScaleStep {
  id: string;
  name: string;
  letter: string;
}

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
