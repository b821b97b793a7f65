import { TICK } from '#catalogue/publish/csv.ts';

/** Something that a row names, with its id where the row gives one. */
export interface NamedPart {
  name: string;
  id?: string | undefined;
}

/** A requirement as a row tells it; what is undefined the row does not say. */
export interface CsvRow {
  line: number;
  role: NamedPart;
  level: NamedPart;
  skill: NamedPart;
  /** The id of a proficiency, or TICKED. */
  proficiency?: string | undefined;
  mandatory?: boolean | undefined;
  expects?: string | undefined;
  examples?: readonly string[] | undefined;
  /** Names or ids of skills. */
  alternatives?: readonly string[] | undefined;
  family?: string | undefined;
  domain?: string | undefined;
  group?: string | undefined;
  roleTagline?: string | undefined;
  levelTitle?: string | undefined;
  /** The name or the id of a level. */
  levelAfter?: string | undefined;
  levelTrack?: string | undefined;
  levelSummary?: string | undefined;
  skillSummary?: string | undefined;
  descriptor?: string | undefined;
  evidence?: readonly string[] | undefined;
}

/** Takes the place of a proficiency where a skill is asked for without one; no id is like it. */
export const TICKED = TICK;
