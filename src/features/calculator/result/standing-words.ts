import { isChecked, type AssessedRole } from '#catalogue/assessment/assess.ts';
import { countOf, formatNumber } from '#catalogue/text/words.ts';

/** Counts the rows that the reader has checked: `30 of 56 skills checked, 12 estimated, 1 with no occasion.` */
export function checkedWords({ rows }: AssessedRole): string {
  const estimates = rows.filter(({ claim }) => claim.estimate !== undefined).length;
  const without = rows.filter(({ claim }) => claim.said === 'no_occasion').length;
  const checked = `${formatNumber(rows.filter(isChecked).length)} of ${countOf(rows.length, 'skill')} checked`;
  return `${[
    checked,
    ...(estimates > 0 ? [`${formatNumber(estimates)} estimated`] : []),
    ...(without > 0 ? [`${formatNumber(without)} with no occasion`] : []),
  ].join(', ')}.`;
}
