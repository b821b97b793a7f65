import type { ComparedLevel } from '#catalogue/assessment/compare.ts';
import { titleOfSide } from '#catalogue/levels/side-title.ts';

/** Returns the name of a role at a level: `MLOps Engineer, Senior`, or the level's title, such as `Staff Engineer`. */
export function sideName({ role, level }: ComparedLevel): string {
  const asked = role.levels[level];
  return asked ? titleOfSide(role.name, asked) : role.name;
}

/** Returns the name of the level, such as `Senior`. */
export function levelName({ role, level }: ComparedLevel): string {
  return role.levels[level]?.name ?? '';
}
