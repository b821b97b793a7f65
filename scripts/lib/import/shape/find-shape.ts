import { cellMeaning } from '../cells/cell-meaning.ts';
import { readNumber } from '../scale/step-number.ts';
import { nameKey } from '../texts/cell-text.ts';
import { isSum } from './side-rows.ts';
import type { Heading, Headings } from './columns.ts';
import type { CsvColumn } from '#catalogue/publish/csv.ts';
import { isJobTitle, isLevelName } from './level-words.ts';
import type { Shape, ShapeOptions, WideKind } from './shape.ts';

/** Functions that recognize the headers of wide tables. */
export interface KnownHeaders {
  isLevel: (header: string) => boolean;
  isRole: (header: string) => boolean;
  /** Returns the step of the scale that the header of a text names, or undefined if it names none. */
  stepOf: (header: string) => string | undefined;
}

/** The columns that show that each row is a requirement, not just a skill. */
const OF_ONE_REQUIREMENT: readonly CsvColumn[] = ['expects', 'mandatory', 'example', 'level_id'];

/** Determines the shape of a table from its headers. */
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

/** Returns the shape of a wide table by the options or its headers, or undefined if it is not one. */
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
  const steps = hasRole || hasLevel ? undefined : wide('steps', findSteps(others, known));
  if (steps) return steps;
  if (columns === 'levels' && !hasLevel) return wide('levels', others, 1);
  if (columns === 'roles' && !hasRole)
    return wide(
      'roles',
      others.filter(({ header }) => !isSum(header)),
      1,
    );
  if (columns === 'steps' && !hasRole && !hasLevel) return wide('steps', others, 1);
  if (hasLevel) {
    const isNamed = hasRole || role !== undefined;
    return isNamed ? undefined : wide('roles', findNamed(others, known.isRole, isJobTitle, known), 1);
  }
  return wide('levels', findNamed(others, known.isLevel, isLevelName, known), 1);
}

/** Returns the columns with headers that name steps of the scale, each with the step as its header. */
function findSteps(others: readonly Heading[], { stepOf, isLevel }: KnownHeaders): Heading[] {
  return others.flatMap((heading) => {
    const step = isLevel(heading.header) ? undefined : stepOf(heading.header);
    return step === undefined ? [] : [{ ...heading, header: step }];
  });
}

/**
 * Returns the columns with known or plausible headers, and similar columns. Returns none if only one of several headers is
 * plausible and none is known, since that may be a coincidence.
 */
function findNamed(
  others: readonly Heading[],
  isKnown: (header: string) => boolean,
  looksAlike: (header: string) => boolean,
  { stepOf }: KnownHeaders,
): Heading[] {
  const found = others.filter(({ header }) => isKnown(header) || looksAlike(header));
  const isSure = found.some(({ header }) => isKnown(header)) || found.length >= Math.min(2, others.length);
  if (!isSure) return [];
  const words = new Set(found.flatMap((one) => [...one.words]));
  const hasNumbers = [...words].some((word) => readNumber(word) !== undefined);
  const isWord = (word: string): boolean =>
    words.has(word) ||
    cellMeaning(word) !== undefined ||
    (readNumber(word) === undefined ? stepOf(word) !== undefined : hasNumbers);
  return others.filter((other) => found.includes(other) || isLike(other, found, isWord));
}

/** Returns whether a column resembles the found ones: it is between them, or its cells hold the same words. */
function isLike(
  { index, header, words }: Heading,
  found: readonly Heading[],
  isWord: (word: string) => boolean,
): boolean {
  if (isSum(header) || words.size === 0) return false;
  const indexes = found.map((one) => one.index);
  const isBetween = index > Math.min(...indexes) && index < Math.max(...indexes);
  return isBetween || [...words].every(isWord);
}
