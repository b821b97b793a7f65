import { followId, followLevel, type Renames } from '#catalogue/model/renames.ts';
import { answerKey, partsOfKey, type Answer } from '#catalogue/assessment/answers.ts';
import { isRemoved, mergeKept, type Kept } from './kept-answers.ts';

/** Returns answers under the current ids of roles, skills, levels and proficiencies; unknown ids stay unchanged. */
export function followAnswers(kept: Kept<Answer>, renames: Renames): Kept<Answer> {
  return Object.entries(kept)
    .map(([key, entry]): Kept<Answer> => {
      const parts = partsOfKey(key);
      const role = parts && followId(renames.roles, parts.role);
      const skill = followId(renames.skills, parts?.skill ?? key);
      const followed = isRemoved(entry) ? entry : followAnswer(entry, role, renames);
      return Object.fromEntries([[role === undefined ? skill : answerKey(role, skill), followed]]);
    })
    .reduce(mergeKept, {});
}

function followAnswer(
  { level, choice, ...rest }: Answer,
  role: string | undefined,
  renames: Renames,
): Answer {
  return {
    ...(level === undefined ? {} : { level: role === undefined ? level : followLevel(renames, role, level) }),
    ...(choice === undefined ? {} : { choice: followId(renames.proficiencies, choice) }),
    ...rest,
  };
}
