import type { Domain, Family, Group, Role, Skill } from './catalogue.ts';

/** Groups the skills of a domain in the order of its groups. Skills without a group come first. */
export function groupSkills(domain: Domain): { group: Group | undefined; skills: Skill[] }[] {
  return [undefined, ...domain.groups]
    .map((group) => ({ group, skills: domain.skills.filter((skill) => skill.group === group) }))
    .filter(({ skills }) => skills.length > 0);
}

/** Groups roles by family, in the order of the families. Roles without a family come last; empty families are left out. */
export function groupRoles(
  families: readonly Family[],
  roles: readonly Role[],
): { family: Family | undefined; roles: Role[] }[] {
  return [...families, undefined]
    .map((family) => ({ family, roles: roles.filter((role) => role.family === family) }))
    .filter((group) => group.roles.length > 0);
}
