import type { AffectedRole, SkillDiff } from './catalogue-diff.ts';
import { isRenamed } from './diff-parts.ts';

/** The fields of a skill that its readers do not see. */
export const FOR_EDITORS = ['owner', 'reviewed', 'former_ids'];

/** Whether anything of a skill but its descriptors changed for readers. */
export function isChangedForReaders(skill: SkillDiff): boolean {
  return isRenamed(skill) || skill.fields.some(({ field }) => !FOR_EDITORS.includes(field));
}

/** Returns the roles whose readers see the change of a skill. */
export function readersOf(skill: SkillDiff): AffectedRole[] {
  return isChangedForReaders(skill) ? skill.affects : skill.descriptors.flatMap(({ affects }) => affects);
}
