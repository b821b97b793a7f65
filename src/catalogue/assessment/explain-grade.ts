import { countOf } from '#catalogue/text/words.ts';
import type { AssessedRole } from './assess.ts';
import type { AskedLevel } from './asks.ts';
import { nextLevel, type Grade } from './grade.ts';

/** Takes back what a share like 0.8 gains when it is multiplied. */
const ROUNDING = 1e-9;

/** The level that is reached: `Middle`, `Senior, 2 mandatory requirements still to be shown`, or `Not yet Junior`. */
export function gradeName(assessed: AssessedRole, grade: Grade): string {
  const level = levelAt(assessed, grade.reached);
  if (level === undefined) return `Not yet ${levelAt(assessed, 0)?.name ?? 'at the first level'}`;
  const open = grade.levels[grade.reached]?.withoutOccasion.mandatory ?? 0;
  return open === 0
    ? level.name
    : `${level.name}, ${countOf(open, 'mandatory requirement')} still to be shown`;
}

/** What the next level needs, in a sentence; `share` is that of all its requirements, from 0 to 1. */
export function explainGrade(assessed: AssessedRole, grade: Grade, share: number): string {
  const next = nextLevel(grade);
  const level = levelAt(assessed, next ?? -1);
  const standing = grade.levels[next ?? -1];
  if (!level || !standing) {
    return assessed.path.length < assessed.role.levels.length
      ? 'Every level of this track is reached.'
      : 'Every level is reached.';
  }
  const { met, asked } = standing;
  if (asked.all === 0) return `${level.name} asks only for what your work gives no occasion for.`;
  const needed = Math.ceil(asked.all * share - ROUNDING);
  const mandatory =
    asked.mandatory > 0
      ? `all ${String(asked.mandatory)} mandatory requirements, of which you meet ${String(met.mandatory)}, and `
      : '';
  return `${level.name} needs ${mandatory}${String(needed)} of all ${String(asked.all)}, of which you meet ${String(met.all)}.`;
}

/** The level at a position of the path. */
export function levelAt({ role, path }: AssessedRole, position: number): AskedLevel | undefined {
  return role.levels[path[position] ?? -1];
}
