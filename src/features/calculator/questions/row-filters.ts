import {
  isChecked,
  isCounted,
  isMet,
  type AssessedRole,
  type AssessedRow,
} from '#catalogue/assessment/assess.ts';

/** The filters for rows, in the order shown. */
export const ROW_FILTERS = ['all', 'mandatory', 'unchecked', 'short'] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

/** The number of rows for each filter; undefined if the filter is not offered. */
export type FilterCounts = Readonly<Record<RowFilter, number | undefined>>;

/** Returns whether a filter includes a row; `aim` is the index of the level aimed at, or -1. */
export function isListed(filter: RowFilter, row: AssessedRow, aim: number): boolean {
  const ask = row.skill.asks[aim];
  switch (filter) {
    case 'all':
      return true;
    case 'mandatory':
      return ask?.mandatory === true;
    case 'unchecked':
      return !isChecked(row);
    case 'short':
      return Boolean(ask) && isCounted(row) && !isMet(row, aim);
  }
}

/** Counts the rows for each filter. "Short" is offered only with an aim, "mandatory" only if the aim has mandatory rows. */
export function countRows({ rows }: AssessedRole, aim: number): FilterCounts {
  const count = (filter: RowFilter): number => rows.filter((row) => isListed(filter, row, aim)).length;
  return {
    all: rows.length,
    mandatory: count('mandatory') || undefined,
    unchecked: count('unchecked'),
    short: aim === -1 ? undefined : count('short'),
  };
}

/** Describes the rows of a domain that are not mandatory at the aim: `3 optional at Senior` or `2 without a requirement at Senior`. */
export function wordsOfFold(rows: readonly AssessedRow[], aim: number, levelName: string): string {
  const optional = rows.filter(({ skill }) => skill.asks[aim]).length;
  const unasked = rows.length - optional;
  const parts = [
    ...(optional > 0 ? [`${String(optional)} optional`] : []),
    ...(unasked > 0 ? [`${String(unasked)} without a requirement`] : []),
  ];
  return `${parts.join(', ')} at ${levelName}`;
}
