import type { Requirement } from '#catalogue/model/catalogue.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { requirementStep } from '#catalogue/levels/level-steps.ts';
import { climbFaults, type ClimbFault, type ClimbStep } from '#catalogue/link/climb-faults.ts';
import { problemAt, type Problem } from '#catalogue/model/problem.ts';
import { requirementsFile } from '#catalogue/model/content-paths.ts';
import type { WritingInput } from './writing-input.ts';

export function findFallingProficiencies(input: WritingInput): Problem[] {
  return findFaults(input, 'falling-proficiency');
}

export function findLapsingMandatory(input: WritingInput): Problem[] {
  return findFaults(input, 'lapsing-mandatory');
}

function findFaults({ catalogue: { roles, scale } }: WritingInput, rule: ClimbFault['rule']): Problem[] {
  const scaleIds = scale.map(({ id }) => id);
  return roles.flatMap(requirementsOf).flatMap((requirement) => {
    const { below } = requirementStep(requirement, scale);
    const { row, level } = requirement;
    return climbFaults(below && climbStep(below), climbStep(requirement), scaleIds)
      .filter((fault) => fault.rule === rule)
      .map(({ path, message }) =>
        problemAt(
          requirementsFile(row.role.id, row.skill.domain.id),
          [row.skill.id, level.id, ...path],
          message,
        ),
      );
  });
}

function climbStep({ proficiency, mandatory }: Requirement): ClimbStep {
  return { proficiency: proficiency?.id, mandatory };
}
