import type { Proficiency, Role } from '#catalogue/model/catalogue.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';

/** The proficiencies that a role asks for, lowest first: a scale may have many more. */
export function usedScale(role: Role, scale: readonly Proficiency[]): Proficiency[] {
  const used = new Set(requirementsOf(role).map(({ proficiency }) => proficiency));
  return scale.filter((proficiency) => used.has(proficiency));
}
