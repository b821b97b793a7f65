/** A reader's answer to a row: the highest step that describes them, or a stance. */
export interface Answer {
  /** The id of the lowest level of the step. */
  level?: string | undefined;
  /** The fingerprint of the bar that the reader chose; absent if unknown, as in links. */
  bar?: string | undefined;
  none?: true | undefined;
  unsure?: true | undefined;
  no_occasion?: true | undefined;
  /** In answers of version 1, which belong to a skill: the id of a proficiency, `none` or `unsure`. */
  choice?: string | undefined;
  /** Evidence, in the reader's words. */
  note?: string | undefined;
  /** The instant of the answer, ISO in UTC; absent in answers from before instants were stored. */
  at?: string | undefined;
}

/** A reader's answers by `role/skill`. The keys of version 1 are skill ids. */
export type Answers = Readonly<Record<string, Answer>>;

/** Choices of version 1 that are not proficiencies. */
export const NONE = 'none';
export const UNSURE = 'unsure';

/** The answers that do not name a step: none yet, not sure, and no occasion at work. */
export const STANCES = ['none', 'unsure', 'no_occasion'] as const;
export type Stance = (typeof STANCES)[number];

/** Returns the key of the answer to a row. */
export function answerKey(roleId: string, skillId: string): string {
  return `${roleId}/${skillId}`;
}

/** Returns the ids in an answer's key, or undefined for a key of version 1. */
export function partsOfKey(key: string): { role: string; skill: string } | undefined {
  const [role = '', skill, ...rest] = key.split('/');
  return skill === undefined || rest.length > 0 ? undefined : { role, skill };
}

/** Returns the stance of an answer, or undefined if it has none. */
export function stanceOf(answer: Answer): Stance | undefined {
  return STANCES.find((stance) => answer[stance] === true);
}

/** Returns whether an answer has a level, a choice or a stance, and not only a note. */
export function saysMoreThanNote(answer: Answer): boolean {
  return answer.level !== undefined || answer.choice !== undefined || stanceOf(answer) !== undefined;
}

/** Returns whether two answers are equal apart from bar and instant. */
export function isSameAnswer(one: Answer | undefined, other: Answer | undefined): boolean {
  return (
    one?.level === other?.level &&
    one?.choice === other?.choice &&
    (one && stanceOf(one)) === (other && stanceOf(other)) &&
    (one?.note ?? '') === (other?.note ?? '')
  );
}
