import { closest } from '#catalogue/text/suggest.ts';
import type { Headings } from './columns.ts';
import type { CsvColumn } from '#catalogue/publish/csv.ts';
import { keysOfColumn, headerKey } from './header-names.ts';
import type { ShapeOptions } from './shape.ts';
import type { ShapedTable } from './shape-table.ts';

/** Lists the columns that a table is missing, each with the ways to add it. */
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
      `there is no column for the role: add one${hint}, or name the role of all rows with --role ${JSON.stringify(source.suggestedName)}`,
    );
  }
  if (!indexOf.has('level') && shape.kind !== 'levels' && options.levels?.length !== 1) {
    lacks.push(isRoles ? NO_LEVEL_OF_ROLES : explainLevel(headings, options));
  }
  const isOpen = shape.kind === 'requirements' && !indexOf.has('proficiency') && !indexOf.has('expects');
  if (isOpen && !hasDefault && lacks.length === 0) {
    lacks.push(
      `there is no column for what is required: add "proficiency" or "expects"${mapHint('proficiency', headings, ',')}, or give all rows a proficiency with --default-proficiency`,
    );
  }
  return lacks;
}

/** Returns a message for each header of `--map` that no table has. */
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
  'there is no column for the level: add one, or name one level for all rows with --levels "Professional"';

function explainForeign(cells: readonly string[]): string {
  const headers = cells.map((cell) => `"${cell.trim()}"`).filter((cell) => cell !== '""');
  return `all headers are unknown (${headers.join(', ')}): name the columns with --map skill="…" --map level="…" --map role="…", or leave out the file or its --sheet if it is not a table`;
}

function explainSkill(headings: Headings): string {
  const { indexOf } = headings;
  const isTurned = indexOf.has('role') && !indexOf.has('level') && !indexOf.has('proficiency');
  const turn = isTurned ? ', or transpose the table so that each skill is a row' : '';
  return `there is no column for the skill: add one${mapHint('skill', headings)}${turn}`;
}

function explainLevel({ indexOf, others }: Headings, { levels, role }: ShapeOptions): string {
  const shown = others.map(({ header }) => header);
  if (levels !== undefined) {
    const has = shown.length === 0 ? '' : ` (${shown.map((header) => `"${header}"`).join(', ')})`;
    return `there is no column for the level, and --levels names none of the headers${has}: add a column, or spell the names like the headers`;
  }
  if (shown.length < 2) {
    return 'there is no column for the level: add one, or name the columns that are levels with --levels "Junior,Mid,Senior", lowest first; a single name is the level of all rows';
  }
  const roles = indexOf.has('role') || role !== undefined ? '' : '; if they are roles, add --columns roles';
  return `there is no column for the level: add one, or name the columns that are levels with --levels ${JSON.stringify(toList(shown))}, lowest first${roles}`;
}

/** Joins names by commas, with quotes around a name that contains one. */
function toList(names: readonly string[]): string {
  return names.map((name) => (name.includes(',') ? `'${name}'` : name)).join(',');
}

/** Suggests the `--map` option for a header that resembles a column's name; empty if there is none. */
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
