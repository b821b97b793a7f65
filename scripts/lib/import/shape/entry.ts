import type { TablePlace } from '../faults/import-fault.ts';
import type { CsvColumn } from '#catalogue/publish/csv.ts';

/** A column of an entry; a wide table gives two that no header names. */
export type EntryColumn =
  | CsvColumn
  /** A step, a text, a tick or a blank: whatever a wide table has for a level or role. */
  | 'requirement'
  /** The domain of a row above, for a skill whose own domain no row names. */
  | 'domain_above';

/** One requirement or skill of a table, whatever the shape of the table was. */
export interface Entry {
  at: TablePlace;
  /** The cells of the columns that the table has, as written. */
  cells: ReadonlyMap<EntryColumn, string>;
  /** Whether the table only describes skills. */
  isSkill: boolean;
}
