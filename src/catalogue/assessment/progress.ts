import { partsOfKey, saysMoreThanNote, type Answers } from './answers.ts';

/** A role that answers may belong to. */
export interface AnswerableRole {
  id: string;
  name: string;
  rows: number;
}

/** A role that a reader has begun to answer. */
export interface RoleProgress extends AnswerableRole {
  /** The number of answered rows. */
  answered: number;
}

/** Returns the roles with answers other than notes, the most recently answered role first. */
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
      // Stored answers may include skills that the role no longer has.
      return [{ last, progress: { ...role, answered: Math.min(ofRole.length, role.rows) } }];
    })
    .sort((a, b) => (a.last === b.last ? 0 : a.last < b.last ? 1 : -1))
    .map(({ progress }) => progress);
}
