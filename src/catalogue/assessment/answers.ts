/**
 * What a reader says of a skill. It belongs to the skill and not to a role, so that it counts for every role that requires
 * the skill.
 */
export interface Answer {
  /** The id of a proficiency, `none` for no proficiency at all, or `unsure`; undefined where only a note was taken. */
  choice?: string | undefined;
  /** Evidence, in the reader's words. */
  note?: string | undefined;
  /** What each role asked of the skill when the reader last looked: a role's id to the fingerprint of its row. */
  seen?: Record<string, string> | undefined;
  /** When the answer was given, as an ISO instant in UTC; absent in answers that were kept before instants were. */
  at?: string | undefined;
}

/** A reader's answers by the id of the skill. */
export type Answers = Readonly<Record<string, Answer>>;

export const NONE = 'none';
export const UNSURE = 'unsure';

/** The proficiency that an answer claims, as a position on the scale; -1 for none, unsure, or one that the scale no longer has. */
export function depthOf(answer: Answer | undefined, scaleIds: readonly string[]): number {
  return answer?.choice === undefined ? -1 : scaleIds.indexOf(answer.choice);
}
