import { partsOfKey, saysMoreThanNote, type Answers } from './answers.ts';

/** A role that answers may belong to. */
export interface AnswerableRole {
  id: string;
  name: string;
  /** The number of its skills. */
  rows: number;
}

/** A role that a reader has begun to answer. */
export interface RoleProgress extends AnswerableRole {
  /** How many of its skills are answered. */
  answered: number;
}

/** Returns the roles that have answers, the one answered last first; notes alone are not answers. */
export function answeredRoles<Role extends AnswerableRole>(
  answers: Answers,
  roles: readonly Role[],
): (Role & RoleProgress)[] {
  const given = Map.groupBy(
    Object.entries(answers).filter(([, answer]) => saysMoreThanNote(answer)),
    ([key]) => partsOfKey(key)?.role,
  );
  return roles
    .flatMap((role) => {
      const ofRole = given.get(role.id);
      if (ofRole === undefined) return [];
      const last =
        ofRole
          .map(([, { at = '' }]) => at)
          .sort()
          .at(-1) ?? '';
      // Answers to skills that the role has lost are kept.
      return [{ last, progress: { ...role, answered: Math.min(ofRole.length, role.rows) } }];
    })
    .sort((a, b) => (a.last === b.last ? 0 : a.last < b.last ? 1 : -1))
    .map(({ progress }) => progress);
}
