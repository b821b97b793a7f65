import { formatNumber } from '#catalogue/text/words.ts';

/** How many cells with requirements were read, and how many were not. */
export interface CellCounts {
  read: number;
  /** By what the cells hold, such as `-`; the empty text for blank cells. */
  leftOut: Map<string, number>;
}

/** Returns the counts in words; nothing if no cell was left out. */
export function describeCellCounts({ read, leftOut }: CellCounts): string[] {
  if (leftOut.size === 0) return [];
  const total = [...leftOut.values()].reduce((sum, count) => sum + count, 0);
  const kinds = [...leftOut].map(
    ([mark, count]) => `${formatNumber(count)} ${mark === '' ? 'blank' : `with "${mark}"`}`,
  );
  return [
    `cells: ${formatNumber(read)} read, ${formatNumber(total)} left out since nothing is required there (${kinds.join(', ')})`,
  ];
}
