import type { CatalogueDiff, RequirementChange, RoleDiff } from '#catalogue/changes/diff/catalogue-diff.ts';
import { currentNames } from '#catalogue/changes/diff/current-names.ts';
import { readersOf } from '#catalogue/changes/diff/is-changed-for-readers.ts';

/** A role with changes for readers, under its present name. */
export interface ConcernedRole {
  id: string;
  name: string;
  /** The change to the role itself, if there is one. */
  part?: RoleDiff | undefined;
  requirements: RequirementChange[];
  /** The number of its skills whose texts changed. */
  skills: number;
}

/** Returns the roles that changed or require a changed skill, the most changed first. */
export function concernedRoles(diff: CatalogueDiff): ConcernedRole[] {
  const current = currentNames(diff);
  const roles = new Map<string, ConcernedRole>();
  const roleOf = ({ id, name }: { id: string; name: string }): ConcernedRole => {
    const role = roles.get(id) ?? { id, name, requirements: [], skills: 0 };
    roles.set(id, role);
    return role;
  };
  for (const part of [...diff.roles.added, ...diff.roles.removed, ...diff.roles.changed]) {
    const role = part.after ?? part.before;
    if (role) roleOf(role).part = part;
  }
  for (const change of diff.requirements) {
    const state = change.after ?? change.before;
    if (state) roleOf(current.role(state.role)).requirements.push(change);
  }
  for (const skill of diff.skills.changed) {
    for (const role of new Map(readersOf(skill).map((reader) => [reader.role.id, reader.role])).values()) {
      roleOf(role).skills += 1;
    }
  }
  const weightOf = ({ requirements, skills }: ConcernedRole): number => requirements.length + skills;
  return [...roles.values()].sort((a, b) => weightOf(b) - weightOf(a));
}
