import { TICK } from '#catalogue/publish/csv.ts';
import type { TablePlace } from '../faults/import-fault.ts';

/** A role, level or skill that a row names. */
export interface NamedPart {
  name: string;
  /** The id, if the row gives one. */
  id?: string | undefined;
  /** The code by which its owner knows it. */
  code?: string | undefined;
}

/** A row of a table; a field is undefined if the row says nothing of it. */
export interface ImportRow {
  at: TablePlace;
  skill: NamedPart;
  /** Undefined if the row only describes the skill. */
  asks?: AskedCell | undefined;
  domain?: string | undefined;
  /** The domain of the nearest row above that names one. */
  domainAbove?: string | undefined;
  domainCode?: string | undefined;
  group?: string | undefined;
  skillSummary?: string | undefined;
  /** The text of the skill at a proficiency, which is an id. */
  descriptor?: { proficiency: string; text: string } | undefined;
  evidence?: readonly string[] | undefined;
}

/** The role and level of a row, with what they require of the skill. */
export interface AskedCell {
  role: NamedPart;
  level: NamedPart;
  /** Whether the role requires the skill at this level; a row without it only names them. */
  isRequired: boolean;
  /** The id of a proficiency, or TICKED. */
  proficiency?: string | undefined;
  mandatory?: boolean | undefined;
  expects?: string | undefined;
  examples?: readonly string[] | undefined;
  /** Names or ids of skills. */
  alternatives?: readonly string[] | undefined;
  family?: string | undefined;
  roleTagline?: string | undefined;
  levelShort?: string | undefined;
  /** The place of the level among those of the role, lowest first. */
  levelOrder?: number | undefined;
  levelTitle?: string | undefined;
  /** The name or the id of a level. */
  levelAfter?: string | undefined;
  levelTrack?: string | undefined;
  levelSummary?: string | undefined;
}

/** A row with a role and a level. */
export type AskingRow = ImportRow & { asks: AskedCell };

/** Whether a row names a role and a level, rather than only describing a skill. */
export function isAsking(row: ImportRow): row is AskingRow {
  return row.asks !== undefined;
}

/** Replaces the proficiency of a requirement that has none. */
export const TICKED = TICK;
