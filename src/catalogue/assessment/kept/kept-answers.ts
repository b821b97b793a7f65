import { ownValue } from '#catalogue/model/own-value.ts';

/** An entry that may have the ISO instant at which it was given. */
export interface Dated {
  at?: string | undefined;
}

/** A removed answer, stored so that an older copy of it does not come back. */
export interface Removed {
  at: string;
  removed: true;
}

/** Stored answers by id, with removals; merging does not depend on the contents of an answer. */
export type Kept<Answer extends Dated> = Readonly<Record<string, Answer | Removed>>;

/** New answers by id; undefined removes an answer. */
export type Changes<Answer extends Dated> = Readonly<Record<string, Answer | undefined>>;

/** Merges two copies: the newer entry of each answer wins. The order of the copies makes no difference. */
export function mergeKept<Answer extends Dated>(one: Kept<Answer>, other: Kept<Answer>): Kept<Answer> {
  const merged = new Map(Object.entries(one));
  for (const [id, candidate] of Object.entries(other)) {
    const present = merged.get(id);
    if (present === undefined || isNewer(candidate, present)) merged.set(id, candidate);
  }
  return Object.fromEntries(merged);
}

/** Applies changes made at `now`, an ISO instant; each gets a later instant than the entry it replaces. */
export function changeKept<Answer extends Dated>(
  kept: Kept<Answer>,
  changes: Changes<Answer>,
  now: string,
): Kept<Answer> {
  const changed = Object.entries(changes).map(([id, answer]): [string, Answer | Removed] => {
    const at = instantAfter(ownValue(kept, id)?.at, now);
    return [id, answer === undefined ? { at, removed: true } : { ...answer, at }];
  });
  return { ...kept, ...Object.fromEntries(changed) };
}

/** Returns the answers, without removals. */
export function answersIn<Answer extends Dated>(kept: Kept<Answer>): Readonly<Record<string, Answer>> {
  const entries = Object.entries(kept).filter((entry): entry is [string, Answer] => !isRemoved(entry[1]));
  return Object.fromEntries(entries);
}

export function isRemoved(entry: object): entry is Removed {
  return 'removed' in entry && entry.removed === true;
}

/** An entry without an instant is the oldest; at equal instants, the greater JSON text wins. */
function isNewer(candidate: Dated, present: Dated): boolean {
  const [at, presentAt] = [candidate.at ?? '', present.at ?? ''];
  return at === presentAt ? JSON.stringify(candidate) > JSON.stringify(present) : at > presentAt;
}

function instantAfter(previous: string | undefined, now: string): string {
  if (previous === undefined || previous < now) return now;
  return new Date(Date.parse(previous) + 1).toISOString();
}
