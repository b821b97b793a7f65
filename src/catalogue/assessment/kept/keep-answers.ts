import { isSameAnswer, saysMoreThanNote, type Answer, type Answers } from '#catalogue/assessment/answers.ts';
import { ownValue } from '#catalogue/model/own-value.ts';

/** An answer that would change if those of somebody else were kept. */
export interface KeepingChange {
  /** The key of the answer. */
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
    .filter(({ before, after }) => !isSameAnswer(before, after));
}

/** Puts answers on top of others: of a row in both, what the later ones say and their note, where they have any. */
export function putOnTop(earlier: Answers, later: Answers): Answers {
  const merged = Object.entries(later).map(([key, answer]): [string, Answer] => {
    const before = ownValue(earlier, key);
    // The later answer is taken whole: a level of one and "none" of the other would contradict each other.
    const said = saysMoreThanNote(answer) ? answer : { ...before, ...definedFieldsOf(answer) };
    const note = answer.note ?? before?.note;
    return [key, { ...said, ...(note !== undefined && { note }) }];
  });
  return { ...earlier, ...Object.fromEntries(merged) };
}

function definedFieldsOf(answer: Answer): Answer {
  return Object.fromEntries(Object.entries(answer).filter(([, value]) => value !== undefined));
}
