import {
  answerKey,
  partsOfKey,
  STANCES,
  type Answer,
  type Answers,
  type Stance,
} from '#catalogue/assessment/answers.ts';
import { answerTo, stepAt, type AssessedRow } from '#catalogue/assessment/assess.ts';
import type { AskedRole } from '#catalogue/assessment/asks.ts';
import { claimUpTo } from '#catalogue/assessment/claim.ts';
import { answerOfClaim } from '#catalogue/assessment/shown-answers.ts';

/** A reader's choice at a row: the id of the lowest level of a step, or a stance. */
export type Picked = string;

/** Whether something picked is no step. */
export function isStance(picked: Picked): picked is Stance {
  return STANCES.some((stance) => stance === picked);
}

/** The answer that a reader gives by picking something at a row; undefined where the row has no such step. */
export function answerOfPicked(row: AssessedRow, picked: Picked): Answer | undefined {
  if (isStance(picked)) return { [picked]: true };
  const level = row.role.levels.findIndex(({ id }) => id === picked);
  const step = stepAt(row.steps, level);
  return step === -1 ? undefined : answerOfClaim(row, claimUpTo(step));
}

/** Returns the choice that gives the claim of a row; undefined if nothing is claimed. */
export function pickedOf(row: AssessedRow): Picked | undefined {
  const { claim, steps, role } = row;
  if (claim.said === 'nothing') return undefined;
  return claim.said === 'step' ? role.levels[steps[claim.step]?.levels[0] ?? -1]?.id : claim.said;
}

/** Answers with those of version 1 that a role's rows go by as answers to the rows, so that both kinds can be compared. */
export function answersByRow(role: AskedRole, answers: Answers): Answers {
  const rows = role.skills.flatMap((skill) => {
    const answer = answerTo(answers, role, skill);
    return answer ? [[answerKey(role.id, skill.id), answer] as const] : [];
  });
  const taken = new Set(role.skills.map(({ id }) => id));
  const others = Object.entries(answers).filter(([key]) => !taken.has(key));
  return { ...Object.fromEntries(others), ...Object.fromEntries(rows) };
}

/** The keys of answers that a role goes by: all to the role, and those of version 1 to its skills. */
export function keysOfRole({ id, skills }: AskedRole, answers: Answers): string[] {
  const asked = new Set(skills.map((skill) => skill.id));
  return Object.keys(answers).filter((key) => asked.has(key) || partsOfKey(key)?.role === id);
}

/** The id of a role other than this one to which answers belong, if they belong to no other role and not to this one. */
export function otherRoleOf({ id }: AskedRole, answers: Answers): string | undefined {
  const roles = Object.keys(answers).map((key) => partsOfKey(key)?.role);
  return roles.includes(id) ? undefined : roles.find((role) => role !== undefined);
}

/** Whether answers to other roles are among some, which may give estimates. */
export function hasOtherRoles({ id }: AskedRole, answers: Answers): boolean {
  return Object.keys(answers).some((key) => {
    const role = partsOfKey(key)?.role;
    return role !== undefined && role !== id;
  });
}
