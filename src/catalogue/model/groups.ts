import type { Domain, Family, Group, Role, Skill } from './catalogue.ts';

/** A domain's skills by group, in the order of the groups; those without a group come first, without a heading. */
export function groupSkills(domain: Domain): { group: Group | undefined; skills: Skill[] }[] {
  return [undefined, ...domain.groups]
    .map((group) => ({ group, skills: domain.skills.filter((skill) => skill.group === group) }))
    .filter(({ skills }) => skills.length > 0);
}

/** Roles by family, in the families' order; those without one come last. Families without roles are left out. */
export function groupRoles(
  families: readonly Family[],
  roles: readonly Role[],
): { family: Family | undefined; roles: Role[] }[] {
  return [...families, undefined]
    .map((family) => ({ family, roles: roles.filter((role) => role.family === family) }))
    .filter((group) => group.roles.length > 0);
}
