import type { AffectedRole, SkillDiff } from './catalogue-diff.ts';
import { isRenamed } from './diff-parts.ts';

/** The fields of a skill that only editors see. */
export const FOR_EDITORS = ['owner', 'reviewed', 'former_ids'];

/** Returns whether a skill has a change that readers see, apart from descriptors. */
export function isChangedForReaders(skill: SkillDiff): boolean {
  return isRenamed(skill) || skill.fields.some(({ field }) => !FOR_EDITORS.includes(field));
}

/** Returns the roles whose readers see the change of a skill. */
export function readersOf(skill: SkillDiff): AffectedRole[] {
  return isChangedForReaders(skill) ? skill.affects : skill.descriptors.flatMap(({ affects }) => affects);
}
