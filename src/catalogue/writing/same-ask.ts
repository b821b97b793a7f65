import { requirementsFile } from '#catalogue/model/content-paths.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { CONTENT_RULES } from '#catalogue/model/content-rules.ts';
import { problemAtKey, type Problem } from '#catalogue/model/problem.ts';
import { requirementStep } from '#catalogue/levels/level-steps.ts';
import { asksSame } from '#catalogue/levels/steps.ts';
import type { WritingInput } from './writing-input.ts';

/** Finds requirements that are the same as those below them, so that they do not distinguish the two levels. */
export function findSameAsks({ catalogue: { roles, scale } }: WritingInput): Problem[] {
  return roles.flatMap(requirementsOf).flatMap((requirement) => {
    const { below } = requirementStep(requirement, scale);
    const { row, level, mandatory } = requirement;
    if (below === undefined || !asksSame(below, requirement) || below.mandatory !== mandatory) return [];
    const message = `the level requires the same as ${below.level.id}: ${CONTENT_RULES['same-ask'].advice}`;
    return [
      problemAtKey(requirementsFile(row.role.id, row.skill.domain.id), [row.skill.id, level.id], message),
    ];
  });
}
