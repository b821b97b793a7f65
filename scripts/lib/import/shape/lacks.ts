import { closest } from '#catalogue/text/suggest.ts';
import type { Headings } from './columns.ts';
import type { CsvColumn } from '#catalogue/publish/csv.ts';
import { keysOfColumn, headerKey } from './header-names.ts';
import type { ShapeOptions } from './shape.ts';
import type { ShapedTable } from './shape-table.ts';

/** Returns what a table lacks to be read, each with the ways to add it. */
export function findLacks(
  { source, headings, shape }: ShapedTable,
  options: ShapeOptions,
  hasDefault: boolean,
): string[] {
  const { indexOf } = headings;
  const isRoles = shape.kind === 'roles';
  const asks = shape.kind === 'requirements' || shape.kind === 'levels' || isRoles;
  const lacks: string[] = [];
  if (indexOf.size === 0) return [explainForeign(source.table.header.cells)];
  if (!indexOf.has('skill')) lacks.push(explainSkill(headings));
  if (!asks) return lacks;
  if (!indexOf.has('role') && !isRoles && options.role === undefined) {
    const hint = mapHint('role', headings, ',');
    lacks.push(
      `no column says the role; add one${hint}, or name the role of all rows with --role ${JSON.stringify(source.suggestedName)}`,
    );
  }
  if (!indexOf.has('level') && shape.kind !== 'levels' && options.levels?.length !== 1) {
    lacks.push(isRoles ? NO_LEVEL_OF_ROLES : explainLevel(headings, options));
  }
  const isOpen = shape.kind === 'requirements' && !indexOf.has('proficiency') && !indexOf.has('expects');
  if (isOpen && !hasDefault && lacks.length === 0) {
    lacks.push(
      `no column says what is required; add "proficiency" or "expects"${mapHint('proficiency', headings, ',')}, or give all rows a proficiency with --default-proficiency`,
    );
  }
  return lacks;
}

/** Returns a fault for each header of `--map` that no table has. */
export function findUnmapped(
  tables: readonly ShapedTable[],
  headers: ReadonlyMap<CsvColumn, string>,
): string[] {
  const written = tables.flatMap(({ source }) => source.table.header.cells);
  return [...headers].flatMap(([column, header]) => {
    if (!tables.every(({ headings }) => headings.unmapped.includes(column))) return [];
    const near = closest(header, written);
    const shown = written.map((cell) => `"${cell}"`).join(', ');
    return `--map: no column is called "${header}"${near === undefined ? `: the file has ${shown}` : `; did you mean "${near}"?`}`;
  });
}

const NO_LEVEL_OF_ROLES =
  'no column says the level; add one, or name one level for all rows with --levels "Professional"';

/** Returns how to name columns none of whose headers is known. */
function explainForeign(cells: readonly string[]): string {
  const headers = cells.map((cell) => `"${cell.trim()}"`).filter((cell) => cell !== '""');
  return `no header is known here (${headers.join(', ')}); name the columns with --map skill="…" --map level="…" --map role="…", or leave the file or its --sheet out if it is not a table`;
}

function explainSkill(headings: Headings): string {
  const { indexOf } = headings;
  const isTurned = indexOf.has('role') && !indexOf.has('level') && !indexOf.has('proficiency');
  const turn = isTurned ? ', or turn the table, so that each skill is a row' : '';
  return `no column says the skill; add one${mapHint('skill', headings)}${turn}`;
}

function explainLevel({ indexOf, others }: Headings, { levels, role }: ShapeOptions): string {
  const shown = others.map(({ header }) => header);
  if (levels !== undefined) {
    const has = shown.length === 0 ? '' : ` (it has ${shown.map((header) => `"${header}"`).join(', ')})`;
    return `no column says the level, and --levels names none of the headers${has}; add a column, or write the headers as they are`;
  }
  if (shown.length < 2) {
    return 'no column says the level; add one, or name the columns that are levels with --levels "Junior,Mid,Senior", lowest first; a single name is the level of all rows';
  }
  const roles =
    indexOf.has('role') || role !== undefined ? '' : '; if they are roles, say so with --columns roles';
  return `no column says the level; add one, or name the columns that are levels with --levels ${JSON.stringify(toList(shown))}, lowest first${roles}`;
}

/** Returns the names as a list in CSV: one that holds a comma is in quotes. */
function toList(names: readonly string[]): string {
  return names.map((name) => (name.includes(',') ? `'${name}'` : name)).join(',');
}

/** Returns how to name a header that is close to one of a column's names; nothing if none is. */
function mapHint(column: CsvColumn, { others }: Headings, comma = ', or'): string {
  const shown = others.map(({ header }) => header);
  const near = keysOfColumn(column)
    .map((key) => closest(key, shown.map(headerKey)))
    .find((key) => key !== undefined);
  const header = shown.find((one) => headerKey(one) === near) ?? (shown.length === 1 ? shown[0] : undefined);
  if (header === undefined)
    return column === 'skill' && shown.length > 0
      ? `${comma} name its header with --map skill=${JSON.stringify(shown[0])}`
      : '';
  return `${comma} name its header with --map ${column}=${JSON.stringify(header)}`;
}
