import { askedPath } from '#catalogue/assessment/asked-steps.ts';
import type { ComparedLevel } from '#catalogue/assessment/compare.ts';

/**
 * The direction from one side to the other: the same level, up or down a path of one role, or across to another role or
 * track. The page uses different words for each direction.
 */
export type Way = 'nowhere' | 'up' | 'down' | 'across';

export function wayBetween(from: ComparedLevel, to: ComparedLevel): Way {
  if (from.role.id !== to.role.id) return 'across';
  if (from.level === to.level) return 'nowhere';
  if (askedPath(to.role, to.level).includes(from.level)) return 'up';
  return askedPath(from.role, from.level).includes(to.level) ? 'down' : 'across';
}
