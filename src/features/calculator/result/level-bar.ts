import { isCounted, isMet, rowsAt, type AssessedRole } from '#catalogue/assessment/assess.ts';
import { countNeeded, type LevelStanding } from '#catalogue/assessment/grade.ts';
import { formatNumber } from '#catalogue/text/words.ts';
import { setAttributes } from '#browser/create-svg.ts';
import { findPart } from '#browser/find-part.ts';

/** Shows the share of a level that is met, as a bar and in the table; hides levels off the path. */
export function showLevelBar(
  root: HTMLElement,
  levelId: string,
  standing: LevelStanding | undefined,
  { assessed, share }: { assessed: AssessedRole; share: number },
): void {
  const id = CSS.escape(levelId);
  const bar = findPart(root, `[data-bar-of="${id}"]`);
  const row = findPart(root, `tr[data-level="${id}"]`);
  bar.hidden = standing === undefined;
  row.hidden = standing === undefined;
  if (standing === undefined) return;
  const { met, asked, isReached } = standing;
  const needed = countNeeded(asked.all, share);
  setText(bar, '.count', `${formatNumber(met.all)} of ${formatNumber(asked.all)}`);
  setText(bar, '[data-mark]', isReached ? '✓' : '');
  setText(row, '[data-mandatory]', `${formatNumber(met.mandatory)} of ${formatNumber(asked.mandatory)}`);
  setText(row, '[data-all]', `${formatNumber(met.all)} of ${formatNumber(asked.all)}`);
  setText(row, '[data-needs]', `${formatNumber(needed)}${isReached ? ', reached' : ''}`);
  const part = (count: number): string => `${String((100 * count) / Math.max(asked.all, 1))}%`;
  const estimated = countEstimated(assessed, standing.level);
  setAttributes(findPart(bar, '.own'), { width: part(met.all - estimated) });
  setAttributes(findPart(bar, '.estimated'), { x: part(met.all - estimated), width: part(estimated) });
  setAttributes(findPart(bar, '.needed'), { x1: part(needed), x2: part(needed) });
}

function countEstimated(assessed: AssessedRole, level: number): number {
  return rowsAt(assessed, level).filter(
    (row) => isCounted(row) && isMet(row, level) && row.claim.estimate !== undefined,
  ).length;
}

/** Sets a text if its element exists and the text differs. */
function setText(root: HTMLElement, selector: string, text: string): void {
  const place = root.querySelector(selector);
  if (place && place.textContent !== text) place.textContent = text;
}
