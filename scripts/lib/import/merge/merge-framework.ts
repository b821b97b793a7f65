import type { ImportedFramework } from '../collect/framework.ts';
import { mergeDomains } from './merge-domains.ts';
import { mergeRequirements } from './merge-requirements.ts';
import { mergeRole } from './merge-role.ts';
import { mergeSkill, moveSkills } from './merge-skill.ts';
import type { MergeTarget } from './merge-target.ts';
import { idsOfNames } from './name-ids.ts';

/**
 * Writes the differences of a framework to content files. Everything that it does not cover stays: resources, owners,
 * comments and other roles. Roles that it names lose the requirements that it does not name.
 */
export function mergeFramework(framework: ImportedFramework, target: MergeTarget): void {
  const { edit, catalogue } = target;
  const domainOf = mergeDomains(framework, target);
  moveSkills(framework, target, domainOf);
  for (const skill of framework.skills.values()) mergeSkill(skill, target, domainOf);
  const familyOf = idsOfNames(
    framework.roles.map(({ family }) => family),
    catalogue?.families ?? [],
  );
  for (const role of framework.roles) {
    const family = role.family === undefined ? undefined : familyOf(role.family);
    if (family?.isNew === true) edit.set(`families/${family.id}.yaml`, ['name'], family.name);
    mergeRole(role, family?.id, target);
    mergeRequirements(role, target, domainOf);
  }
}
