import type { TablePlace } from '../faults/import-fault.ts';
import { nameLines } from '../faults/name-lines.ts';
import type { TableRow } from '../tables/parse-table.ts';
import { carryDown } from './carry-down.ts';
import type { Heading } from './columns.ts';
import type { Entry, EntryColumn } from './entry.ts';
import type { CsvColumn } from '#catalogue/publish/csv.ts';
import { setSideRowsApart } from './side-rows.ts';
import type { ShapedTable } from './shape-table.ts';

const OF_ONE_CELL: ReadonlySet<CsvColumn> = new Set(['proficiency', 'expects', 'example', 'descriptor']);

/** Values for all rows of a table that has no column for them. */
export interface GivenCells {
  role?: string | undefined;
  level?: string | undefined;
}

/** The entries of a table, and notes about filled cells and skipped rows. */
export interface SpreadTable {
  entries: Entry[];
  notes: string[];
}

/** Turns the rows of a table of any shape into entries, one for each requirement or text about a skill. */
export function spreadTable({ source, headings, shape }: ShapedTable, given: GivenCells): SpreadTable {
  const { indexOf } = headings;
  const sides = setSideRowsApart(source.table.rows, indexOf, 'columns' in shape);
  const { rows, domainAbove, lines } = carryDown(sides.rows, indexOf);
  const columns = [...indexOf].filter(([column]) => !('columns' in shape) || !OF_ONE_CELL.has(column));
  const entries = rows.flatMap((row) => {
    const at: TablePlace = { file: source.file, line: row.line };
    const cells = new Map<EntryColumn, string>(
      columns.map(([column, index]) => [column, row.cells[index] ?? '']),
    );
    const above = sides.domainAbove.get(row.line) ?? domainAbove.get(row);
    if (above !== undefined) cells.set('domain_above', above);
    const isSkill = shape.kind === 'skills' || shape.kind === 'steps';
    if (!isSkill) {
      if (given.role !== undefined && !indexOf.has('role')) cells.set('role', given.role);
      if (given.level !== undefined && !indexOf.has('level')) cells.set('level', given.level);
    }
    if (!('columns' in shape)) return [{ at, cells, isSkill }];
    return shape.columns.map((heading) => ({
      ...{ at, isSkill },
      cells: new Map([...cells, ...wideCells(shape.kind, heading, row)]),
    }));
  });
  const carried = [...lines].map(
    ([column, filled]) =>
      `${column}: carried down to ${nameLines(filled)} of ${source.file}, as in merged cells`,
  );
  return { entries, notes: [...sides.notes, ...carried] };
}

function wideCells(
  kind: 'levels' | 'roles' | 'steps',
  { index, header }: Heading,
  { cells }: TableRow,
): [EntryColumn, string][] {
  const cell = cells[index] ?? '';
  if (kind === 'levels')
    return [
      ['level', header],
      ['requirement', cell],
    ];
  if (kind === 'roles')
    return [
      ['role', header],
      ['requirement', cell],
    ];
  return cell.trim() === ''
    ? []
    : [
        ['proficiency', header],
        ['descriptor', cell],
      ];
}
