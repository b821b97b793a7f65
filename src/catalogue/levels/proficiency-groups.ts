import type { MatrixRow, Proficiency, Requirement } from '#catalogue/model/catalogue.ts';

/** A proficiency of a skill in a role, and who is asked for it. */
export interface ProficiencyGroup {
  proficiency: Proficiency;
  /** What it means for this skill, or else for any; Markdown, undefined where the content says neither. */
  descriptor: string | undefined;
  /** The requirements that ask for it, lowest level first. */
  requirements: Requirement[];
}

/** A row up the scale: each proficiency that a level asks for, or that the skill describes. */
export function groupByProficiency(row: MatrixRow, scale: readonly Proficiency[]): ProficiencyGroup[] {
  return scale.flatMap((proficiency) => {
    const requirements = row.cells
      .filter((cell) => cell !== undefined)
      .filter((requirement) => requirement.proficiency === proficiency);
    const own = row.skill.descriptors.get(proficiency.id);
    if (own === undefined && requirements.length === 0) return [];
    return [{ proficiency, descriptor: own ?? proficiency.means, requirements }];
  });
}
