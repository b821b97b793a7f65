import { depthOf, NONE, type Answer, type Answers } from './answers.ts';
import type { AskedRole, AskedSkill } from './asks.ts';
import type { Grade } from './grade.ts';
import { asksAt, isMet } from './level-asks.ts';
import { ownValue } from '#catalogue/model/own-value.ts';

/** A requirement of a level that is not met; depths are positions on the scale. */
export interface Gap {
  skill: AskedSkill;
  /** The depth that the reader claims, -1 for none. */
  have: number;
  /** The depth that the level asks for. */
  need: number;
  mandatory: boolean;
  /** Whether the reader has said where they stand, as `isAnswered()` has it. */
  isAnswered: boolean;
}

/** What a level asks for that is not met: mandatory first, then the smallest step, then in the order of the matrix. */
export function gapsFor(
  role: AskedRole,
  level: number,
  answers: Answers,
  scaleIds: readonly string[],
): Gap[] {
  return asksAt(role, level)
    .filter((levelAsk) => !isMet(levelAsk, answers, scaleIds))
    .map(({ skill, ask }) => {
      const answer = ownValue(answers, skill.id);
      return {
        skill,
        have: depthOf(answer, scaleIds),
        need: ask.depth,
        mandatory: ask.mandatory,
        isAnswered: isAnswered(answer, scaleIds),
      };
    })
    .sort((a, b) => Number(b.mandatory) - Number(a.mandatory) || gapSize(a) - gapSize(b));
}

/** How far a gap is from being closed, in steps of the scale, at least 1. */
export function gapSize({ have, need }: Gap): number {
  return need - have;
}

/** Whether an answer says where the reader stands: a proficiency of the scale, or none; not unsure. */
export function isAnswered(answer: Answer | undefined, scaleIds: readonly string[]): boolean {
  return answer?.choice === NONE || depthOf(answer, scaleIds) >= 0;
}

/** The index of the level above those reached, undefined where all are. */
export function nextLevel({ reached, levels }: Grade): number | undefined {
  return reached + 1 < levels.length ? reached + 1 : undefined;
}
