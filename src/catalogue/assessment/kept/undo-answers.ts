import { changeKept, isRemoved, type Dated, type Kept } from './kept-answers.ts';
import { ownValue } from '#catalogue/model/own-value.ts';

/** The means to take a change back: each changed answer as it was, and the instant of what replaced it. */
export interface Undo<Answer extends Dated> {
  /** By the id of the answer, where there was one. */
  before: Readonly<Record<string, Answer>>;
  /** By the id of each answer that was changed, an ISO instant. */
  writtenAt: Readonly<Record<string, string>>;
}

/** Returns how to take back the change of some answers that led from one state to another. */
export function undoOf<Answer extends Dated>(
  before: Kept<Answer>,
  after: Kept<Answer>,
  ids: readonly string[],
): Undo<Answer> {
  const earlier = ids.flatMap((id): [string, Answer][] => {
    const entry = ownValue(before, id);
    return entry === undefined || isRemoved(entry) ? [] : [[id, entry]];
  });
  return {
    before: Object.fromEntries(earlier),
    writtenAt: Object.fromEntries(ids.map((id) => [id, ownValue(after, id)?.at ?? ''])),
  };
}

/** Takes a change back at `now`, an ISO instant. What was answered since then, in any tab, stays. */
export function undoKept<Answer extends Dated>(
  kept: Kept<Answer>,
  { before, writtenAt }: Undo<Answer>,
  now: string,
): Kept<Answer> {
  const changes = Object.entries(writtenAt)
    .filter(([id, at]) => ownValue(kept, id)?.at === at)
    .map(([id]): [string, Answer | undefined] => [id, ownValue(before, id)]);
  return changeKept(kept, Object.fromEntries(changes), now);
}
