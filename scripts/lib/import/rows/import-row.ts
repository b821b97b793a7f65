import { TICK } from '#catalogue/publish/csv.ts';
import type { CodeInCell } from '#catalogue/publish/csv-codes.ts';
import type { TablePlace } from '../faults/import-fault.ts';

/** A role, level or skill that a row names. */
export interface NamedPart {
  name: string;
  id?: string | undefined;
  /** The code in the row, an identifier of the tables' owner. */
  code?: string | undefined;
}

/** A row of a table; a field is undefined if the row has no value for it. */
export interface ImportRow {
  at: TablePlace;
  skill: NamedPart;
  /** The requirement, or undefined if the row only describes the skill. */
  asks?: AskedCell | undefined;
  domain?: string | undefined;
  domainAbove?: string | undefined;
  domainCode?: string | undefined;
  group?: string | undefined;
  skillSummary?: string | undefined;
  /** The text of the skill at a proficiency, which is given by id. */
  descriptor?: { proficiency: string; text: string } | undefined;
  evidence?: readonly string[] | undefined;
  codes?: readonly CodeInCell[] | undefined;
}

/** The role and the level of a row, and the requirement. */
export interface AskedCell {
  role: NamedPart;
  level: NamedPart;
  /** Whether the role requires the skill at this level; if not, the row only names role and level. */
  isRequired: boolean;
  /** The id of a proficiency, or `TICKED`. */
  proficiency?: string | undefined;
  mandatory?: boolean | undefined;
  expects?: string | undefined;
  examples?: readonly string[] | undefined;
  /** The names, codes or ids of skills. */
  alternatives?: readonly string[] | undefined;
  family?: string | undefined;
  roleTagline?: string | undefined;
  roleCodes?: readonly CodeInCell[] | undefined;
  levelShort?: string | undefined;
  /** The position of the level in the role, lowest first. */
  levelOrder?: number | undefined;
  levelTitle?: string | undefined;
  /** The name or id of the previous level. */
  levelAfter?: string | undefined;
  levelTrack?: string | undefined;
  levelSummary?: string | undefined;
}

export type AskingRow = ImportRow & { asks: AskedCell };

/** Returns whether a row names a role and a level instead of only describing a skill. */
export function isAsking(row: ImportRow): row is AskingRow {
  return row.asks !== undefined;
}

/** The value of `proficiency` for a requirement without one. */
export const TICKED = TICK;
