import type { Heading } from './columns.ts';

/** The meaning of the columns of a wide table, each of which holds one requirement or text. */
export type WideKind = 'levels' | 'roles' | 'steps';

/** The shape of a table, which determines how its rows become requirements or skills. */
export type Shape =
  | { kind: 'requirements' }
  /** Each row is a skill, with a column for each level, role or step of the scale. */
  | { kind: WideKind; columns: Heading[] }
  | { kind: 'skills' };

/** The options of the command line about the shape of tables. */
export interface ShapeOptions {
  /** The names of levels, lowest first, which may be headers. */
  levels?: readonly string[] | undefined;
  /** The meaning of columns with unknown headers. */
  columns?: WideKind | undefined;
  /** The role of tables without a column of roles. */
  role?: string | undefined;
}
