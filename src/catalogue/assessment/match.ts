import { byName } from '#catalogue/model/sort.ts';
import type { Answers } from './answers.ts';
import type { AskedRole, AskedSkill } from './asks.ts';
import { gapsFor, isAnswered, nextLevel, gapSize, type Gap } from './gaps.ts';
import { computeGrade, type Grade } from './grade.ts';
import { asksAt, isMet, type LevelAsk } from './level-asks.ts';
import { ownValue } from '#catalogue/model/own-value.ts';

/** How a role fits the answers. */
export interface RoleMatch {
  role: AskedRole;
  grade: Grade;
  /** The index of the level to work on: the next one, or the top one where all are reached. */
  target: number;
  /** How much of the target is met, 0 to 1; a mandatory requirement counts twice. */
  fit: number;
  /** How far up the role the answers reach, 0 to 1: the levels reached and the fit of the next, over all levels. */
  score: number;
  /** How many of the role's skills have a choice that says where the reader stands. */
  answered: number;
  /** What the target asks for and is met, in the order of the matrix. */
  met: AskedSkill[];
  /** What the target asks for and is not met: the smallest step first, then mandatory, then in the order of the matrix. */
  missing: Gap[];
}

/** How each role fits the answers, best first; a role without skills or levels has nothing to fit. */
export function matchRoles(
  roles: readonly AskedRole[],
  answers: Answers,
  scaleIds: readonly string[],
  share: number,
): RoleMatch[] {
  return roles
    .filter(({ skills, levels }) => skills.length > 0 && levels.length > 0)
    .map((role) => matchRole(role, answers, scaleIds, share))
    .sort((a, b) => b.score - a.score || answeredShare(b) - answeredShare(a) || byName(a.role, b.role));
}

function matchRole(role: AskedRole, answers: Answers, scaleIds: readonly string[], share: number): RoleMatch {
  const grade = computeGrade(role, answers, scaleIds, share);
  const next = nextLevel(grade);
  const target = next ?? grade.reached;
  const asked = asksAt(role, target);
  const met = asked.filter((levelAsk) => isMet(levelAsk, answers, scaleIds));
  const fit = asked.length === 0 ? 1 : weigh(met) / weigh(asked);
  return {
    role,
    grade,
    target,
    fit,
    score: next === undefined ? 1 : (next + fit) / role.levels.length,
    answered: role.skills.filter(({ id }) => isAnswered(ownValue(answers, id), scaleIds)).length,
    met: met.map(({ skill }) => skill),
    missing: gapsFor(role, target, answers, scaleIds).sort((a, b) => gapSize(a) - gapSize(b)),
  };
}

function weigh(asks: readonly LevelAsk[]): number {
  return asks.reduce((sum, { ask }) => sum + (ask.mandatory ? 2 : 1), 0);
}

function answeredShare({ answered, role }: RoleMatch): number {
  return answered / role.skills.length;
}
