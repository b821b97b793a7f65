import type {
  AffectedRole,
  CatalogueDiff,
  RequirementChange,
  SkillDiff,
} from '#catalogue/changes/diff/catalogue-diff.ts';
import { isRenamed } from '#catalogue/changes/diff/diff-parts.ts';
import { currentNames } from '#catalogue/changes/diff/current-names.ts';

/** A role of which something changed for its readers. */
export interface ConcernedRole {
  id: string;
  name: string;
  requirements: RequirementChange[];
  /** How many of the skills that it asks for have another text. */
  skills: number;
}

/** What changes a skill without changing what its readers see of it. */
const FOR_EDITORS = ['owner', 'reviewed', 'former_ids'];

/** The roles that a diff concerns: those that changed, and those that ask for a skill that did; the most changed first. */
export function concernedRoles(diff: CatalogueDiff): ConcernedRole[] {
  const current = currentNames(diff);
  const roles = new Map<string, ConcernedRole>();
  const roleOf = ({ id, name }: { id: string; name: string }): ConcernedRole => {
    const role = roles.get(id) ?? { id, name, requirements: [], skills: 0 };
    roles.set(id, role);
    return role;
  };
  for (const change of diff.requirements) {
    const state = change.after ?? change.before;
    if (state) roleOf(current.role(state.role)).requirements.push(change);
  }
  for (const { before, after } of [...diff.roles.added, ...diff.roles.removed, ...diff.roles.changed]) {
    const role = after ?? before;
    if (role) roleOf(role);
  }
  for (const skill of diff.skills.changed) {
    for (const role of new Map(readersOf(skill).map((reader) => [reader.role.id, reader.role])).values()) {
      roleOf(role).skills += 1;
    }
  }
  const weightOf = ({ requirements, skills }: ConcernedRole): number => requirements.length + skills;
  return [...roles.values()].sort((a, b) => weightOf(b) - weightOf(a));
}

/** The roles whose readers see that a skill changed. */
export function readersOf(skill: SkillDiff): AffectedRole[] {
  return isChangedForReaders(skill) ? skill.affects : skill.descriptors.flatMap(({ affects }) => affects);
}

/** Whether more of a skill changed for readers than its descriptors. */
export function isChangedForReaders(skill: SkillDiff): boolean {
  return isRenamed(skill) || skill.fields.some(({ field }) => !FOR_EDITORS.includes(field));
}
