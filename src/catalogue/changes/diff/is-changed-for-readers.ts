import type { AffectedRole, SkillDiff } from './catalogue-diff.ts';
import { isRenamed } from './diff-parts.ts';

/** Fields of a skill that its readers do not see. */
const FOR_EDITORS = ['owner', 'reviewed', 'former_ids'];

/** Returns whether more of a skill changed for readers than its descriptors. */
export function isChangedForReaders(skill: SkillDiff): boolean {
  return isRenamed(skill) || skill.fields.some(({ field }) => !FOR_EDITORS.includes(field));
}

/** Returns the roles whose readers see that a skill changed. */
export function readersOf(skill: SkillDiff): AffectedRole[] {
  return isChangedForReaders(skill) ? skill.affects : skill.descriptors.flatMap(({ affects }) => affects);
}
