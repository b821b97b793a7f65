import type { MatrixRow, Role } from '#catalogue/model/catalogue.ts';
import { rowName } from '#catalogue/model/row-name.ts';
import { escapeLine } from '#catalogue/text/escape-markdown.ts';
import { letterMark } from './proficiency-words.ts';
import { tableOf } from './table.ts';

/** Writes rows of a role's matrix as a table, with a letter for each level that requires the skill. */
export function letterTable({ levels }: Role, rows: readonly MatrixRow[]): string {
  return tableOf(
    ['Skill', ...levels.map(({ short }) => escapeLine(short))],
    rows.map((row) => [escapeLine(rowName(row)), ...row.cells.map((cell) => (cell ? letterMark(cell) : ''))]),
    [null, ...levels.map(() => 'c')],
  );
}
