/**
 * A reader's answer to a row: the highest step that describes them, or that none does yet, that they are not sure, or that
 * their work gives no occasion for it.
 */
export interface Answer {
  /** The id of the lowest level of the step. */
  level?: string | undefined;
  /** The fingerprint of the bar that the reader chose; absent where it is not known, as in links. */
  bar?: string | undefined;
  none?: true | undefined;
  unsure?: true | undefined;
  no_occasion?: true | undefined;
  /** In answers of version 1, which belong to a skill: the id of a proficiency, `none` or `unsure`. */
  choice?: string | undefined;
  /** Evidence, in the reader's words. */
  note?: string | undefined;
  /** When the answer was given, as an ISO instant in UTC; absent in answers that were kept before instants were. */
  at?: string | undefined;
}

/** A reader's answers: by `role/skill`, those of version 1 by the id of the skill. */
export type Answers = Readonly<Record<string, Answer>>;

/** The answers of version 1 that are no proficiency. */
export const NONE = 'none';
export const UNSURE = 'unsure';

/** The fields of answers that name no step. */
export const STANCES = ['none', 'unsure', 'no_occasion'] as const;
export type Stance = (typeof STANCES)[number];

/** The key of the answer to a role's row. */
export function answerKey(roleId: string, skillId: string): string {
  return `${roleId}/${skillId}`;
}

/** The ids in the key of an answer; undefined for one of version 1. */
export function partsOfKey(key: string): { role: string; skill: string } | undefined {
  const [role = '', skill, ...rest] = key.split('/');
  return skill === undefined || rest.length > 0 ? undefined : { role, skill };
}

/** Returns the stance of an answer; undefined if it names a step or says nothing. */
export function stanceOf(answer: Answer): Stance | undefined {
  return STANCES.find((stance) => answer[stance] === true);
}

/** Whether an answer says more than a note. */
export function saysMoreThanNote(answer: Answer): boolean {
  return answer.level !== undefined || answer.choice !== undefined || stanceOf(answer) !== undefined;
}

/** Whether two answers say the same, whenever they were given. */
export function isSameAnswer(one: Answer | undefined, other: Answer | undefined): boolean {
  return (
    one?.level === other?.level &&
    one?.choice === other?.choice &&
    (one && stanceOf(one)) === (other && stanceOf(other)) &&
    (one?.note ?? '') === (other?.note ?? '')
  );
}
