import { isSameAnswer, saysMoreThanNote, type Answer, type Answers } from '#catalogue/assessment/answers.ts';
import { ownValue } from '#catalogue/model/own-value.ts';

/** A change to one of the reader's answers that adopting another person's answers makes. */
export interface KeepingChange {
  id: string;
  before: Answer | undefined;
  after: Answer;
}

/** Lists the changes that adopting another person's answers makes, in the order of those answers. */
export function changesByKeeping(own: Answers, others: Answers): KeepingChange[] {
  const merged = putOnTop(own, others);
  return Object.keys(others)
    .map((id) => ({ id, before: ownValue(own, id), after: ownValue(merged, id) ?? {} }))
    .filter(({ before, after }) => !isSameAnswer(before, after));
}

/** Merges two sets of answers. For a row in both, the later answer and the later note win, if present. */
export function putOnTop(earlier: Answers, later: Answers): Answers {
  const merged = Object.entries(later).map(([key, answer]): [string, Answer] => {
    const before = ownValue(earlier, key);
    // Two answers are never mixed: a level from one and "none" from the other would contradict each other.
    const said = saysMoreThanNote(answer) ? answer : { ...before, ...definedFieldsOf(answer) };
    const note = answer.note ?? before?.note;
    return [key, { ...said, ...(note !== undefined && { note }) }];
  });
  return { ...earlier, ...Object.fromEntries(merged) };
}

function definedFieldsOf(answer: Answer): Answer {
  return Object.fromEntries(Object.entries(answer).filter(([, value]) => value !== undefined));
}
