import { formatNumber } from '#catalogue/text/words.ts';

/** The numbers of cells that were read and left out. */
export interface CellCounts {
  read: number;
  /** The numbers by the text of the cells, such as `-`, or an empty text for blank cells. */
  leftOut: Map<string, number>;
}

/** Returns a sentence about the counts, or an empty list if no cell was left out. */
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
