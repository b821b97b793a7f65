import { problemAt, type Problem } from '#catalogue/model/problem.ts';
import { reviewDueOn } from '#catalogue/community/reviews.ts';
import { skillFile } from '#catalogue/model/content-paths.ts';
import type { WritingInput } from './writing-input.ts';

/**
 * Finds skills that have not been reviewed for a year. Skills without a date are reported only if another has one, since
 * some organizations do not record reviews.
 */
export function findReviewsDue({ catalogue: { skills }, today }: WritingInput): Problem[] {
  if (skills.every(({ reviewed }) => reviewed === undefined)) return [];
  return skills.flatMap((skill) => {
    const dueOn = reviewDueOn(skill);
    if (dueOn === undefined) {
      const message =
        'the skill has not been reviewed yet: confirm its texts, and add the date as "reviewed"';
      return [problemAt(skillFile(skill.domain.id, skill.id), [], message)];
    }
    if (dueOn > today) return [];
    const message = `the skill was last reviewed on ${skill.reviewed ?? ''}, a year ago or more: confirm its texts, and enter the new date`;
    return [problemAt(skillFile(skill.domain.id, skill.id), ['reviewed'], message)];
  });
}
