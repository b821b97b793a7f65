import type { ImportFault } from '../faults/import-fault.ts';

/** A skill as a CSV file has it; fields that the file leaves out are undefined. */
export interface ImportedSkill {
  id: string;
  name: string;
  /** The name of the domain. */
  domain?: string | undefined;
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
  /** The first line that names it. */
  line: number;
  title?: string | undefined;
  /** The id of the level that comes before it. */
  after?: string | undefined;
  track?: string | undefined;
  summary?: string | undefined;
}

export interface ImportedCell {
  line: number;
  /** The id of a proficiency, or TICKED. */
  proficiency?: string | undefined;
  mandatory?: boolean | undefined;
  expects?: string | undefined;
  examples?: readonly string[] | undefined;
}

/** A skill in a role. */
interface ImportedRow {
  /** The ids of the skills that meet it, too. */
  alternatives?: readonly string[] | undefined;
  /** By the id of the level. */
  cells: Map<string, ImportedCell>;
}

export interface ImportedRole {
  id: string;
  name: string;
  /** The name of the family. */
  family?: string | undefined;
  tagline?: string | undefined;
  /** In the order in which rows first mention them. */
  levels: ImportedLevel[];
  /** By the id of the skill, in the order in which rows first mention them. */
  matrix: Map<string, ImportedRow>;
}

/** All that a CSV file says, by role and by skill, with what is wrong in it. */
export interface ImportedFramework {
  roles: ImportedRole[];
  skills: Map<string, ImportedSkill>;
  faults: ImportFault[];
  /** Rows that say again what a row above says; they are dropped. */
  repeats: ImportFault[];
}
