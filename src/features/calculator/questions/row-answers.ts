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

/** A choice at a row: the id of the lowest level of a step, or a stance. */
export type Picked = string;

/** Returns whether a choice is a stance rather than a step. */
export function isStance(picked: Picked): picked is Stance {
  return STANCES.some((stance) => stance === picked);
}

/** Returns the answer for a choice at a row, or undefined if the row has no such step. */
export function answerOfPicked(row: AssessedRow, picked: Picked): Answer | undefined {
  if (isStance(picked)) return { [picked]: true };
  const level = row.role.levels.findIndex(({ id }) => id === picked);
  const step = stepAt(row.steps, level);
  return step === -1 ? undefined : answerOfClaim(row, claimUpTo(step));
}

/** Returns the choice that matches the claim of a row, or undefined if nothing is claimed. */
export function pickedOf(row: AssessedRow): Picked | undefined {
  const { claim, steps, role } = row;
  if (claim.said === 'nothing') return undefined;
  return claim.said === 'step' ? role.levels[steps[claim.step]?.levels[0] ?? -1]?.id : claim.said;
}

/** Turns answers of version 1 to a role's skills into answers to its rows, so that both kinds can be compared. */
export function answersByRow(role: AskedRole, answers: Answers): Answers {
  const rows = role.skills.flatMap((skill) => {
    const answer = answerTo(answers, role, skill);
    return answer ? [[answerKey(role.id, skill.id), answer] as const] : [];
  });
  const taken = new Set(role.skills.map(({ id }) => id));
  const others = Object.entries(answers).filter(([key]) => !taken.has(key));
  return { ...Object.fromEntries(others), ...Object.fromEntries(rows) };
}

/** Returns the keys of all answers to a role, including those of version 1 to its skills. */
export function keysOfRole({ id, skills }: AskedRole, answers: Answers): string[] {
  const asked = new Set(skills.map((skill) => skill.id));
  return Object.keys(answers).filter((key) => asked.has(key) || partsOfKey(key)?.role === id);
}

/** Returns the id of the other role that answers belong to. Returns undefined if any answer belongs to this role. */
export function otherRoleOf({ id }: AskedRole, answers: Answers): string | undefined {
  const roles = Object.keys(answers).map((key) => partsOfKey(key)?.role);
  return roles.includes(id) ? undefined : roles.find((role) => role !== undefined);
}

/** Returns whether there are answers to other roles, which may give estimates. */
export function hasOtherRoles({ id }: AskedRole, answers: Answers): boolean {
  return Object.keys(answers).some((key) => {
    const role = partsOfKey(key)?.role;
    return role !== undefined && role !== id;
  });
}
