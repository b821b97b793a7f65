import { nameKey } from '../texts/cell-text.ts';
import type { Heading, Headings } from './columns.ts';
import type { CsvColumn } from '#catalogue/publish/csv.ts';
import { isJobTitle, isLevelName } from './level-words.ts';
import type { Shape, ShapeOptions, WideKind } from './shape.ts';

/** The names by which headers of wide tables are known. */
export interface KnownHeaders {
  /** Whether a header is the name of a level that the content has. */
  isLevel: (header: string) => boolean;
  isRole: (header: string) => boolean;
  /** Whether a header is a step of the scale, by any of its names. */
  isStep: (header: string) => boolean;
}

/** The columns with which a row is a requirement of its own. */
const OF_ONE_REQUIREMENT: readonly CsvColumn[] = ['expects', 'mandatory', 'example', 'level_id'];

/** Returns how a table is to be read. */
export function findShape(headings: Headings, options: ShapeOptions, known: KnownHeaders): Shape {
  const has = (column: CsvColumn): boolean => headings.indexOf.has(column);
  const isLong = has('proficiency') || has('expects') || has('descriptor');
  const wide = isLong ? undefined : findWide(headings, options, known);
  if (wide) return wide;
  const describesOnly = !has('role') && !has('level') && !OF_ONE_REQUIREMENT.some(has);
  const isDescribed = has('skill_summary') || has('descriptor') || has('evidence');
  const hasUnclear = headings.others.length >= 2 && !isDescribed;
  const asksInRows = has('proficiency') && !has('descriptor');
  return describesOnly && !asksInRows && !hasUnclear ? { kind: 'skills' } : { kind: 'requirements' };
}

/** Returns the columns of a wide table, as the owner names them or as their headers tell; undefined for another table. */
function findWide(
  { indexOf, others }: Headings,
  { levels, columns, role }: ShapeOptions,
  known: KnownHeaders,
): Shape | undefined {
  const hasRole = indexOf.has('role');
  const hasLevel = indexOf.has('level');
  const wide = (kind: WideKind, found: readonly Heading[], least = 2): Shape | undefined =>
    found.length >= least ? { kind, columns: [...found] } : undefined;
  const where = (fits: (header: string) => boolean): Heading[] => others.filter(({ header }) => fits(header));

  if (levels !== undefined && !hasLevel) {
    const found = levels.flatMap((name) => where((header) => nameKey(header) === nameKey(name)));
    if (found.length > 0) return wide('levels', found, 1);
  }
  if (columns === 'levels' && !hasLevel) return wide('levels', others, 1);
  if (columns === 'roles' && !hasRole) return wide('roles', others, 1);
  if (columns === 'steps' && !hasRole && !hasLevel) return wide('steps', others, 1);
  if (hasLevel) {
    const isNamed = hasRole || role !== undefined;
    return isNamed ? undefined : wide('roles', findNamed(others, known.isRole, isJobTitle), 1);
  }
  const steps = hasRole || role !== undefined ? undefined : wide('steps', where(known.isStep));
  return steps ?? wide('levels', findNamed(others, known.isLevel, isLevelName), 1);
}

/** Returns the columns that are known or look alike; none if a single one of several looks so, which may be a chance. */
function findNamed(
  others: readonly Heading[],
  isKnown: (header: string) => boolean,
  looksAlike: (header: string) => boolean,
): Heading[] {
  const found = others.filter(({ header }) => isKnown(header) || looksAlike(header));
  const isSure = found.some(({ header }) => isKnown(header)) || found.length >= Math.min(2, others.length);
  return isSure ? found : [];
}
