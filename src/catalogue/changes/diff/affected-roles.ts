import type { MatrixRow, Requirement, Skill } from '#catalogue/model/catalogue.ts';
import type { AffectedRole } from './catalogue-diff.ts';
import { referenceTo } from './diff-parts.ts';

/** Returns the roles and levels that require a skill or accept it as an alternative. */
export function affectedRoles(skill: Skill): AffectedRole[] {
  return [
    ...skill.rows.flatMap((row) => concernedBy(row)),
    ...skill.alternativeIn.flatMap((row) =>
      concernedBy(row).map((role) => ({ ...role, isAlternative: true as const })),
    ),
  ];
}

/** Returns the roles and levels that require a skill at a proficiency. */
export function rolesAskingAt(skill: Skill, proficiencyId: string): AffectedRole[] {
  return skill.rows.flatMap((row) =>
    concernedBy(row, ({ proficiency }) => proficiency?.id === proficiencyId),
  );
}

function concernedBy(
  { role, cells }: MatrixRow,
  isConcerned: (requirement: Requirement) => boolean = () => true,
): AffectedRole[] {
  const levels = cells.flatMap((cell) => (cell && isConcerned(cell) ? [referenceTo(cell.level)] : []));
  return levels.length === 0 ? [] : [{ role: referenceTo(role), levels }];
}
