import type { CodeInCell } from '#catalogue/publish/csv-codes.ts';
import type { ImportFault, TablePlace } from '../faults/import-fault.ts';

/** A skill from the tables; fields that the tables do not give are undefined. */
export interface ImportedSkill {
  id: string;
  name: string;
  code?: string | undefined;
  /** The name of the domain. */
  domain?: string | undefined;
  /** The name of the domain in the nearest row above that has one, for a skill without a domain. */
  domainAbove?: string | undefined;
  domainCode?: string | undefined;
  /** The name of the group. */
  group?: string | undefined;
  summary?: string | undefined;
  /** The texts by proficiency id. */
  descriptors: Map<string, string>;
  evidence?: readonly string[] | undefined;
  codes?: readonly CodeInCell[] | undefined;
}

export interface ImportedLevel {
  id: string;
  name: string;
  /** The first row that gives `level_after`, or else the first row of the level. */
  at: TablePlace;
  short?: string | undefined;
  title?: string | undefined;
  /** The id of the previous level. */
  after?: string | undefined;
  track?: string | undefined;
  summary?: string | undefined;
}

export interface ImportedCell {
  at: TablePlace;
  /** The id of a proficiency, or `TICKED`. */
  proficiency?: string | undefined;
  mandatory?: boolean | undefined;
  expects?: string | undefined;
  examples?: readonly string[] | undefined;
}

interface ImportedMatrixRow {
  /** The ids of other skills that meet the row. */
  alternatives?: readonly string[] | undefined;
  /** The cells by level id. */
  cells: Map<string, ImportedCell>;
}

export interface ImportedRole {
  id: string;
  name: string;
  code?: string | undefined;
  /** The name of the family. */
  family?: string | undefined;
  tagline?: string | undefined;
  codes?: readonly CodeInCell[] | undefined;
  /** The levels in the order of their numbers, or else of their first mention. */
  levels: ImportedLevel[];
  /** Whether the tables number the levels, so that the content must have them in this order. */
  hasOrder: boolean;
  /** The rows by skill id, in the order of their first mention. */
  matrix: Map<string, ImportedMatrixRow>;
}

/** The content of all tables by role and by skill, with its faults. */
export interface ImportedFramework {
  roles: ImportedRole[];
  skills: Map<string, ImportedSkill>;
  faults: ImportFault[];
  /** Warnings about rows that repeat a requirement. */
  repeats: ImportFault[];
}
