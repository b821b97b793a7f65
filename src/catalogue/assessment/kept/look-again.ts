import { partsOfKey, type Answers } from '#catalogue/assessment/answers.ts';
import type { AssessedRole } from '#catalogue/assessment/assess.ts';
import type { AskedRole } from '#catalogue/assessment/asks.ts';

/** The ids of the skills whose answers may no longer say what the reader meant, in the order of the matrix. */
export function answersToLookAt({ rows }: AssessedRole): string[] {
  return rows.filter(({ claim }) => claim.needsLook).map(({ skill }) => skill.id);
}

/** The keys of answers to a role for skills that it does not ask for, in the order of the answers. */
export function answersNotAsked({ id, skills }: AskedRole, answers: Answers): string[] {
  const asked = new Set(skills.map((skill) => skill.id));
  return Object.keys(answers).filter((key) => {
    const parts = partsOfKey(key);
    return parts?.role === id && !asked.has(parts.skill);
  });
}
