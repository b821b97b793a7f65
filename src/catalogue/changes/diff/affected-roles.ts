import type { MatrixRow, Requirement, Skill } from '#catalogue/model/catalogue.ts';
import type { AffectedRole } from './catalogue-diff.ts';
import { referenceTo } from './diff-parts.ts';

/** The roles that ask for a skill, with the levels at which they do, and those that take it in place of another. */
export function affectedRoles(skill: Skill): AffectedRole[] {
  return [
    ...skill.rows.flatMap((row) => concernedBy(row)),
    ...skill.alternativeIn.flatMap((row) =>
      concernedBy(row).map((role) => ({ ...role, isAlternative: true as const })),
    ),
  ];
}

/** The roles that ask for a skill at a proficiency, with the levels at which they do. */
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
