import { problemAt, type Problem } from '../problem.ts';
import { skillFile } from './content-paths.ts';
import type { WritingInput } from './writing-input.ts';

/**
 * Skills that nobody confirmed for a year. One without a day counts only where another has one: an organization
 * that does not write down reviews has none due.
 */
export function findReviewsDue({ catalogue: { skills }, today }: WritingInput): Problem[] {
  if (skills.every(({ reviewed }) => reviewed === undefined)) return [];
  return skills.flatMap((skill) => {
    const { reviewed } = skill;
    if (reviewed === undefined) {
      const message = 'nobody has reviewed the skill yet: confirm its texts, and add the day as "reviewed"';
      return [problemAt(skillFile(skill), [], message)];
    }
    if (aYearAfter(reviewed) > today) return [];
    const message = `the skill was last reviewed on ${reviewed}, a year ago or longer: confirm its texts, and write the new day`;
    return [problemAt(skillFile(skill), ['reviewed'], message)];
  });
}

/** The same day of the next year; of February 29, a day that comes before March 1 as a text. */
function aYearAfter(day: string): string {
  return `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`;
}
