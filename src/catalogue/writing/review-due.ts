import { problemAt, type Problem } from '#catalogue/model/problem.ts';
import { reviewDueOn } from '#catalogue/community/reviews.ts';
import { skillFile } from '#catalogue/model/content-paths.ts';
import type { WritingInput } from './writing-input.ts';

/**
 * Skills that nobody confirmed for a year. One without a day counts only where another has one: an organization
 * that does not write down reviews has none due.
 */
export function findReviewsDue({ catalogue: { skills }, today }: WritingInput): Problem[] {
  if (skills.every(({ reviewed }) => reviewed === undefined)) return [];
  return skills.flatMap((skill) => {
    const dueOn = reviewDueOn(skill);
    if (dueOn === undefined) {
      const message = 'nobody has reviewed the skill yet: confirm its texts, and add the day as "reviewed"';
      return [problemAt(skillFile(skill.domain.id, skill.id), [], message)];
    }
    if (dueOn > today) return [];
    const message = `the skill was last reviewed on ${skill.reviewed ?? ''}, a year ago or longer: confirm its texts, and write the new day`;
    return [problemAt(skillFile(skill.domain.id, skill.id), ['reviewed'], message)];
  });
}
