import type {
  CatalogueDiff,
  PartDiff,
  PartsDiff,
  RequirementState,
  RoleDiff,
  SkillDiff,
} from './catalogue-diff.ts';
import { isChangedForReaders } from './is-changed-for-readers.ts';
import { currentNames } from './current-names.ts';

/** Narrows a diff to a role, given by its later id, and the texts of its skills. Leaves the counts unchanged. */
export function narrowToRole(diff: CatalogueDiff, roleId: string): CatalogueDiff {
  const current = currentNames(diff);
  return {
    ...withoutParts(diff),
    roles: partsOf(diff.roles, roleId),
    skills: {
      added: [],
      removed: [],
      changed: diff.skills.changed.flatMap((skill) => asSeenBy(roleId, skill)),
    },
    requirements: requirementsAbout(diff, ({ role }) => current.role(role).id === roleId),
  };
}

/** Narrows a diff to a skill, given by its later id, and the requirements for it. Leaves the counts unchanged. */
export function narrowToSkill(diff: CatalogueDiff, skillId: string): CatalogueDiff {
  const current = currentNames(diff);
  return {
    ...withoutParts(diff),
    roles: {
      added: [],
      removed: [],
      changed: diff.roles.changed.flatMap((role) => withRowsAbout(skillId, role)),
    },
    skills: partsOf(diff.skills, skillId),
    requirements: requirementsAbout(diff, ({ skill }) => current.skill(skill).id === skillId),
  };
}

function withoutParts({ counts }: CatalogueDiff): CatalogueDiff {
  const nothing = { added: [], removed: [], changed: [] };
  return {
    counts,
    site: [],
    ladder: nothing,
    scale: nothing,
    families: nothing,
    domains: nothing,
    roles: nothing,
    skills: nothing,
    requirements: [],
  };
}

function partsOf<Part extends PartDiff>(
  { added, removed, changed }: PartsDiff<Part>,
  id: string,
): PartsDiff<Part> {
  const isIt = ({ before, after }: Part): boolean => (after ?? before)?.id === id;
  return { added: added.filter(isIt), removed: removed.filter(isIt), changed: changed.filter(isIt) };
}

function requirementsAbout(
  { requirements }: CatalogueDiff,
  isAbout: (state: RequirementState) => boolean,
): CatalogueDiff['requirements'] {
  return requirements.filter(({ before, after }) =>
    [after ?? before].some((state) => state && isAbout(state)),
  );
}

/** Keeps only the changed alternatives that involve the skill. */
function withRowsAbout(skillId: string, { before, after, alternatives = [] }: RoleDiff): RoleDiff[] {
  const about = alternatives.filter(({ skill, before: earlier, after: later }) =>
    [skill, ...earlier, ...later].some(({ id }) => id === skillId),
  );
  if (about.length === 0) return [];
  const current = after ?? before;
  const levels = { added: [], removed: [], changed: [] };
  return [{ before: current, after: current, fields: [], levels, alternatives: about }];
}

/** Removes changes of a skill that do not affect the role. */
function asSeenBy(roleId: string, skill: SkillDiff): SkillDiff[] {
  const asks = ({ affects }: Pick<SkillDiff, 'affects'>): boolean =>
    affects.some(({ role }) => role.id === roleId);
  const descriptors = skill.descriptors.filter(asks);
  const isWhole = asks(skill) && isChangedForReaders(skill);
  if (!isWhole && descriptors.length === 0) return [];
  return [{ ...skill, descriptors, fields: isWhole ? skill.fields : [] }];
}
