import type { Requirement } from '#catalogue/model/catalogue.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { requirementStep } from '#catalogue/levels/level-steps.ts';
import { problemAtKey, type Problem } from '#catalogue/model/problem.ts';
import { requirementsFile } from '#catalogue/model/content-paths.ts';
import type { WritingInput } from './writing-input.ts';

/**
 * Requirements that ask for just what the nearest lower level asks for already. A row without any text rests on the
 * skill's descriptors: there a level may go on asking for the same.
 */
export function findEmptySteps({ catalogue: { roles, scale } }: WritingInput): Problem[] {
  return roles.flatMap(requirementsOf).flatMap((requirement) => {
    const { below } = requirementStep(requirement, scale);
    if (below === undefined || !isSame(below, requirement) || !hasText(requirement)) return [];
    const message = `the step from ${below.level.id} to ${requirement.level.id} changes nothing: say what is new in "expects", raise the proficiency, or make it mandatory`;
    return [
      problemAtKey(
        requirementsFile(requirement.row.role.id, requirement.row.skill.domain.id),
        [requirement.row.skill.id, requirement.level.id],
        message,
      ),
    ];
  });
}

/** Whether the row of a requirement says at any level what this role expects. */
function hasText({ row }: Requirement): boolean {
  return row.cells.some((cell) => cell?.expects !== undefined);
}

/** Whether a requirement has the depth of the one below, and nothing of its own to say. */
function isSame(below: Requirement, { proficiency, mandatory, expects }: Requirement): boolean {
  const isEqual = below.proficiency === proficiency && below.mandatory === mandatory;
  return isEqual && (expects === undefined || expects === below.expects);
}
