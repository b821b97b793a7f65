import type { Proficiency, Role } from '#catalogue/model/catalogue.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';

/** Returns the proficiencies that a role uses, lowest first. */
export function usedScale(role: Role, scale: readonly Proficiency[]): Proficiency[] {
  const used = new Set(requirementsOf(role).map(({ proficiency }) => proficiency));
  return scale.filter((proficiency) => used.has(proficiency));
}
