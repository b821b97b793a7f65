import { followId, type Renames } from '#catalogue/model/renames.ts';
import type { Answer } from './answers.ts';
import { isRemoved, mergeKept, type Kept } from './kept-answers.ts';

/** Returns answers under the present ids of their skills, proficiencies and roles. Ids that nothing had stay as they are. */
export function followAnswers(kept: Kept<Answer>, renames: Renames): Kept<Answer> {
  return Object.entries(kept)
    .map(([id, entry]): Kept<Answer> => {
      const followed = isRemoved(entry) ? entry : followAnswer(entry, renames);
      return Object.fromEntries([[followId(renames.skills, id), followed]]);
    })
    .reduce(mergeKept, {});
}

function followAnswer({ choice, seen, ...rest }: Answer, { proficiencies, roles }: Renames): Answer {
  return {
    ...rest,
    ...(choice === undefined ? {} : { choice: followId(proficiencies, choice) }),
    ...(seen === undefined ? {} : { seen: followKeys(seen, roles) }),
  };
}

/** A value under the present id counts before one under a former id. */
function followKeys(record: Record<string, string>, map: Renames['roles']): Record<string, string> {
  const former = Object.entries(record).filter(([id]) => followId(map, id) !== id);
  const present = Object.entries(record).filter(([id]) => followId(map, id) === id);
  return Object.fromEntries([...former.map(([id, value]) => [followId(map, id), value]), ...present]);
}
