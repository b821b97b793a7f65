import { changeKept, isRemoved, type Dated, type Kept } from './kept-answers.ts';
import { ownValue } from '#catalogue/model/own-value.ts';

/** The data for undoing a change. */
export interface Undo<Answer extends Dated> {
  /** The answers before the change, by id. */
  before: Readonly<Record<string, Answer>>;
  /** The ISO instant of each changed answer, by id. */
  writtenAt: Readonly<Record<string, string>>;
}

/** Returns the data for undoing the changes to some answers between two states. */
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

/** Undoes a change at `now`, an ISO instant. Does not touch later answers from any tab. */
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
