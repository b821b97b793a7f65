import { askedPath } from '#catalogue/assessment/asked-steps.ts';
import type { ComparedLevel } from '#catalogue/assessment/compare.ts';

/**
 * How two sides lie to each other: the same level, or up or down a path of one role, whose rows climb in steps; across, where
 * another role or track asks in its own words.
 */
export type Way = 'nowhere' | 'up' | 'down' | 'across';

export function wayBetween(from: ComparedLevel, to: ComparedLevel): Way {
  if (from.role.id !== to.role.id) return 'across';
  if (from.level === to.level) return 'nowhere';
  if (askedPath(to.role, to.level).includes(from.level)) return 'up';
  return askedPath(from.role, from.level).includes(to.level) ? 'down' : 'across';
}
