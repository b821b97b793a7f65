import type { AskedRole } from './asks.ts';
import { nextLevel } from './gaps.ts';
import type { Grade } from './grade.ts';

/** Takes back what a share like 0.8 gains when it is multiplied. */
const ROUNDING = 1e-9;

/** The name of the level that is reached: `Middle`, or `Below Junior`. */
export function gradeName({ levels }: AskedRole, { reached }: Grade): string {
  return levels[reached]?.name ?? `Below ${levels[0]?.name ?? 'the first level'}`;
}

/** What the next level needs, in a sentence; `share` is that of all its requirements, from 0 to 1. */
export function explainGrade({ levels }: AskedRole, grade: Grade, share: number): string {
  const next = nextLevel(grade);
  const level = levels[next ?? -1];
  const standing = grade.levels[next ?? -1];
  if (!level || !standing) return 'Every level is reached.';
  const { met, asked } = standing;
  const needed = Math.ceil(asked.all * share - ROUNDING);
  const mandatory =
    asked.mandatory > 0
      ? `all ${String(asked.mandatory)} mandatory requirements, of which you meet ${String(met.mandatory)}, and `
      : '';
  return `${level.name} needs ${mandatory}${String(needed)} of all ${String(asked.all)}, of which you meet ${String(met.all)}.`;
}
