import type { TablePlace } from '../faults/import-fault.ts';
import type { CsvColumn } from '#catalogue/publish/csv.ts';

/** A column of an entry: that of a CSV, or one of two that have no header. */
export type EntryColumn =
  | CsvColumn
  /** The cell of a wide table for a level or role: a step, a text, a check mark or a blank. */
  | 'requirement'
  /** The domain of a row above, for a skill that has no domain in any row. */
  | 'domain_above';

/** One requirement or skill of a table of any shape. */
export interface Entry {
  at: TablePlace;
  cells: ReadonlyMap<EntryColumn, string>;
  isSkill: boolean;
}
