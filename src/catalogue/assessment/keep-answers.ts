import type { Answer, Answers } from './answers.ts';
import { ownValue } from '#catalogue/model/own-value.ts';

/** An answer that would change if those of somebody else were kept. */
export interface KeepingChange {
  /** The id of the skill. */
  id: string;
  /** The reader's own answer, undefined where there is none. */
  before: Answer | undefined;
  after: Answer;
}

/** Lists how the reader's own answers would change if those of somebody else were put on top, in the order of the latter. */
export function changesByKeeping(own: Answers, others: Answers): KeepingChange[] {
  const merged = putOnTop(own, others);
  return Object.keys(others)
    .map((id) => ({ id, before: ownValue(own, id), after: ownValue(merged, id) ?? {} }))
    .filter(({ before, after }) => before?.choice !== after.choice || before?.note !== after.note);
}

/** Puts answers on top of others: of a skill in both, the choice and the note of the later ones, where they have any. */
export function putOnTop(earlier: Answers, later: Answers): Answers {
  const merged = Object.entries(later).map(([skill, answer]) => {
    const given = Object.fromEntries(Object.entries(answer).filter(([, value]) => value !== undefined));
    return [skill, { ...ownValue(earlier, skill), ...given }];
  });
  return { ...earlier, ...Object.fromEntries(merged) };
}
