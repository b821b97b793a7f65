import { countOf } from '#catalogue/text/words.ts';
import type { AssessedRole } from './assess.ts';
import type { AskedLevel } from './asks.ts';
import { nextLevel, type Grade, type LevelStanding } from './grade.ts';

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
  if (asked.all === 1) return `${level.name} needs its only requirement, which you do not meet yet.`;
  const needed = Math.ceil(asked.all * share - ROUNDING);
  return `${level.name} needs ${mandatoryNeeds(standing)}${String(needed)} of all ${String(asked.all)}, of which you meet ${String(met.all)}.`;
}

function mandatoryNeeds({ asked, met }: LevelStanding): string {
  if (asked.mandatory === 0) return '';
  return asked.mandatory === 1
    ? `its only mandatory requirement, which you ${met.mandatory === 1 ? 'meet' : 'do not meet yet'}, and `
    : `all ${String(asked.mandatory)} mandatory requirements, of which you meet ${String(met.mandatory)}, and `;
}

/** The level at a position of the path. */
export function levelAt({ role, path }: AssessedRole, position: number): AskedLevel | undefined {
  return role.levels[path[position] ?? -1];
}
