import type { Proficiency } from './schemas/scale.ts';
import type { Site } from './schemas/site.ts';
import type { Resource } from './schemas/skill.ts';

export type { Proficiency, Resource, Site };

/** A step of the default ladder. */
export interface LadderLevel {
  id: string;
  name: string;
  short: string;
  scope?: string | undefined;
}

export interface Family {
  id: string;
  name: string;
  summary?: string | undefined;
  roles: Role[];
}

export interface Group {
  id: string;
  name: string;
}

export interface Domain {
  id: string;
  name: string;
  summary?: string | undefined;
  owners: string[];
  groups: Group[];
  /** By name. */
  skills: Skill[];
}

export interface Skill {
  id: string;
  name: string;
  domain: Domain;
  group?: Group | undefined;
  summary?: string | undefined;
  aliases: string[];
  /** Proficiency id to text; only those that the content has. */
  descriptors: ReadonlyMap<string, string>;
  resources: Resource[];
  owners: string[];
  reviewed?: string | undefined;
  formerIds: string[];
  /** The rows that ask for this skill, one a role. */
  rows: MatrixRow[];
}

export interface Level {
  id: string;
  name: string;
  short: string;
  /** Position among the role's levels, from 0. */
  index: number;
  stack: string[];
  focus: string[];
  summary?: string | undefined;
}

/** One cell of the matrix. */
export interface Requirement {
  /** `role/skill/level`. */
  id: string;
  level: Level;
  proficiency: Proficiency;
  mandatory: boolean;
  expects?: string | undefined;
  row: MatrixRow;
}

/** A skill in a role: one cell a level, undefined where nothing is asked. */
export interface MatrixRow {
  role: Role;
  skill: Skill;
  cells: (Requirement | undefined)[];
}

/** A role's rows in one domain, in the order shown. */
export interface MatrixSection {
  domain: Domain;
  rows: MatrixRow[];
}

export interface Role {
  id: string;
  name: string;
  family?: Family | undefined;
  tagline?: string | undefined;
  summary?: string | undefined;
  aliases: string[];
  levels: Level[];
  keyDomains: Domain[];
  matrix: MatrixSection[];
  formerIds: string[];
}

/** The last commit that touched the content. */
export interface Version {
  /** The whole hash. */
  commit: string;
  /** The day of the commit, such as `2026-11-22`. */
  day: string;
}

/** All content, checked and linked. Lists are in the order in which they are shown. */
export interface Catalogue {
  site: Site;
  ladder: LadderLevel[];
  scale: Proficiency[];
  families: Family[];
  domains: Domain[];
  skills: Skill[];
  roles: Role[];
}
