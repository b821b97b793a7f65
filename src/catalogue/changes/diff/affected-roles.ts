import type { Skill } from '#catalogue/model/catalogue.ts';
import type { AffectedRole } from './catalogue-diff.ts';
import { referenceTo } from './diff-parts.ts';

/** The roles that ask for a skill, with the levels at which they do: at any proficiency, or at the given one. */
export function affectedRoles(skill: Skill, proficiencyId?: string): AffectedRole[] {
  return skill.rows.flatMap(({ role, cells }) => {
    const levels = cells.flatMap((cell) =>
      cell && (proficiencyId === undefined || cell.proficiency?.id === proficiencyId)
        ? [referenceTo(cell.level)]
        : [],
    );
    return levels.length === 0 ? [] : [{ role: referenceTo(role), levels }];
  });
}
