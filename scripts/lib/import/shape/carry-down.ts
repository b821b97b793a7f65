import type { TableRow } from '../tables/parse-table.ts';
import type { CsvColumn } from '#catalogue/publish/csv.ts';

type CellOf = (row: TableRow, column: CsvColumn) => string;

/** The rows of a table after the values of merged cells were filled in. */
export interface CarriedDown {
  rows: TableRow[];
  /** The domain of the row itself or of the nearest row above with a domain, by row. */
  domainAbove: ReadonlyMap<TableRow, string>;
  /** The lines that were filled, by column. */
  lines: ReadonlyMap<'role' | 'level' | 'skill', readonly number[]>;
}

const ASKING: readonly CsvColumn[] = ['proficiency', 'expects', 'mandatory', 'example', 'alternatives'];

/**
 * Fills blank cells for role, level and skill with the value above, within a role, since merged cells are blank in CSV.
 * Skips columns without a value in the first row, and rows that only describe a skill.
 */
export function carryDown(rows: readonly TableRow[], indexOf: ReadonlyMap<CsvColumn, number>): CarriedDown {
  const cellOf: CellOf = ({ cells }, column) => {
    const index = indexOf.get(column);
    return index === undefined ? '' : (cells[index] ?? '').trim();
  };
  const lines = new Map<'role' | 'level' | 'skill', number[]>();
  let carried = [...rows];
  for (const column of ['role', 'level', 'skill'] as const) {
    const index = indexOf.get(column);
    const [first] = carried;
    if (index === undefined || first === undefined || cellOf(first, column) === '') continue;
    let above = first;
    carried = carried.map((row) => {
      if (cellOf(row, column) !== '') return (above = row);
      const isSameRole = column === 'role' || cellOf(row, 'role') === cellOf(above, 'role');
      if (
        !isSameRole ||
        (column === 'skill' && !isOfNextLevel(row, above, cellOf)) ||
        isAboutSkill(row, cellOf, indexOf)
      )
        return row;
      const carriedLines = lines.get(column) ?? [];
      carriedLines.push(row.line);
      lines.set(column, carriedLines);
      const cells = [...row.cells];
      cells[index] = cellOf(above, column);
      return { ...row, cells };
    });
  }
  return { rows: carried, domainAbove: domainsAbove(carried, cellOf), lines };
}

/** Returns whether a row has a requirement at another level than the row above, and so may be about the same skill. */
function isOfNextLevel(row: TableRow, above: TableRow, cellOf: CellOf): boolean {
  return (
    cellOf(row, 'level') !== cellOf(above, 'level') && ASKING.some((column) => cellOf(row, column) !== '')
  );
}

/** Returns whether a row in a table with roles and levels names neither and requires nothing. */
function isAboutSkill(row: TableRow, cellOf: CellOf, indexOf: ReadonlyMap<CsvColumn, number>): boolean {
  if (!indexOf.has('role') || !indexOf.has('level')) return false;
  if (cellOf(row, 'role') !== '' || cellOf(row, 'level') !== '') return false;
  const asking = ASKING.filter((column) => cellOf(row, column) !== '');
  // Beside a descriptor, the proficiency belongs to that text.
  return asking.length === 0 || (asking.join() === 'proficiency' && cellOf(row, 'descriptor') !== '');
}

function domainsAbove(rows: readonly TableRow[], cellOf: CellOf): ReadonlyMap<TableRow, string> {
  const above = new Map<TableRow, string>();
  let domain = '';
  for (const row of rows) {
    domain = cellOf(row, 'domain') || domain;
    if (domain !== '') above.set(row, domain);
  }
  return above;
}
