import { isAnswered, isChecked, type AssessedRole } from '#catalogue/assessment/assess.ts';
import type { AskedLevel, AskedRole } from '#catalogue/assessment/asks.ts';
import { levelAt, computeGrade } from '#catalogue/assessment/grade.ts';

/** Returns the id of the level that a reader probably aims at: the next one on the path, else their own. */
export function nextOnPath({ levels }: AskedRole, path: readonly number[], level: string): string {
  const position = path.findIndex((index) => levels[index]?.id === level);
  return levels[path[position + 1] ?? -1]?.id ?? level;
}

/**
 * Returns the level that open rows could be filled in as: the higher of the level that the answers reach and the level
 * below the aim, or else the lowest. Returns undefined before the first answer, and if no row is open.
 */
export function levelToFillInAs(
  assessed: AssessedRole,
  aim: string | undefined,
  share: number,
): AskedLevel | undefined {
  const { rows, role, path } = assessed;
  if (!rows.some(isChecked) || rows.every(isAnswered)) return undefined;
  const { reached } = computeGrade(assessed, share);
  const aimed = path.findIndex((index) => role.levels[index]?.id === aim);
  return levelAt(assessed, Math.max(reached, aimed - 1, 0));
}
