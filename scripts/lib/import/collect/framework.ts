import type { ImportFault, TablePlace } from '../faults/import-fault.ts';

/** A skill as the tables have it; fields that they leave out are undefined. */
export interface ImportedSkill {
  id: string;
  name: string;
  code?: string | undefined;
  /** The name of the domain. */
  domain?: string | undefined;
  /** The name of the domain of a row above, for a skill that is in none yet. */
  domainAbove?: string | undefined;
  domainCode?: string | undefined;
  /** The name of the group. */
  group?: string | undefined;
  summary?: string | undefined;
  /** Proficiency id to text. */
  descriptors: Map<string, string>;
  evidence?: readonly string[] | undefined;
}

export interface ImportedLevel {
  id: string;
  name: string;
  /** The first row that names it, or the first that names the level before it. */
  at: TablePlace;
  short?: string | undefined;
  title?: string | undefined;
  /** The id of the level that comes before it. */
  after?: string | undefined;
  track?: string | undefined;
  summary?: string | undefined;
}

export interface ImportedCell {
  at: TablePlace;
  /** The id of a proficiency, or TICKED. */
  proficiency?: string | undefined;
  mandatory?: boolean | undefined;
  expects?: string | undefined;
  examples?: readonly string[] | undefined;
}

/** A skill in a role. */
interface ImportedMatrixRow {
  /** The ids of the skills that meet it, too. */
  alternatives?: readonly string[] | undefined;
  /** By the id of the level. */
  cells: Map<string, ImportedCell>;
}

export interface ImportedRole {
  id: string;
  name: string;
  code?: string | undefined;
  /** The name of the family. */
  family?: string | undefined;
  tagline?: string | undefined;
  /** In the order that the tables give them, else in that of their first mention. */
  levels: ImportedLevel[];
  /** Whether the tables number the levels, so that their order holds in the content, too. */
  hasOrder: boolean;
  /** By the id of the skill, in the order in which rows first mention them. */
  matrix: Map<string, ImportedMatrixRow>;
}

/** All that the tables say, by role and by skill, with what is wrong in it. */
export interface ImportedFramework {
  roles: ImportedRole[];
  skills: Map<string, ImportedSkill>;
  faults: ImportFault[];
  /** Rows that say again what a row above says; they are dropped. */
  repeats: ImportFault[];
}
