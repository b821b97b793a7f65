import { partsOfKey, type Answers } from '#catalogue/assessment/answers.ts';
import type { AssessedRole } from '#catalogue/assessment/assess.ts';
import type { AskedRole } from '#catalogue/assessment/asks.ts';

/** Returns the ids of skills with answers that may be outdated, in matrix order. */
export function answersToLookAt({ rows }: AssessedRole): string[] {
  return rows.filter(({ claim }) => claim.needsLook).map(({ skill }) => skill.id);
}

/** Returns the keys of answers for skills that the role no longer requires. */
export function answersNotAsked({ id, skills }: AskedRole, answers: Answers): string[] {
  const asked = new Set(skills.map((skill) => skill.id));
  return Object.keys(answers).filter((key) => {
    const parts = partsOfKey(key);
    return parts?.role === id && !asked.has(parts.skill);
  });
}
