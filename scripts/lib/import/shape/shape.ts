import type { Heading } from './columns.ts';

/** The columns of a wide table that hold one requirement, or one text, each. */
export type WideKind = 'levels' | 'roles' | 'steps';

/** How the rows of a table become requirements or skills. */
export type Shape =
  /** Each row is a requirement. */
  | { kind: 'requirements' }
  /** Each row is a skill, with a column for each level, role or step of the scale. */
  | { kind: WideKind; columns: Heading[] }
  /** Each row describes a skill. */
  | { kind: 'skills' };

/** How the owner says that tables are to be read. */
export interface ShapeOptions {
  /** The names of levels, lowest first; columns with these headers hold them. */
  levels?: readonly string[] | undefined;
  /** The meaning of columns with other headers. */
  columns?: WideKind | undefined;
  /** The role of tables that name none. */
  role?: string | undefined;
}
