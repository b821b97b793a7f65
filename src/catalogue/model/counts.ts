import type { Catalogue, Level, Requirement, Role } from './catalogue.ts';

export interface RoleCounts {
  domains: number;
  skills: number;
  levels: number;
  requirements: number;
  mandatory: number;
}

export interface RequirementCounts {
  requirements: number;
  mandatory: number;
}

/** A cache of `requirementsOf()`, which each page calls dozens of times. Roles never change. */
const gathered = new WeakMap<Role, readonly Requirement[]>();

/** Returns all requirements of a role by domain, skill and level, in display order. */
export function requirementsOf(role: Role): readonly Requirement[] {
  const known = gathered.get(role);
  if (known) return known;
  const requirements = role.matrix.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.filter((cell) => cell !== undefined)),
  );
  gathered.set(role, requirements);
  return requirements;
}

export function requirementsAt(role: Role, level: Level): Requirement[] {
  return requirementsOf(role).filter((requirement) => requirement.level === level);
}

/** Returns the first role with the most requirements, or undefined if there are no roles. */
export function largestRole(roles: readonly Role[]): Role | undefined {
  const sizes = new Map(roles.map((role) => [role, requirementsOf(role).length]));
  return roles.toSorted((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0))[0];
}

/** A cache of `marksMandatory()`, which each page calls with all roles. Roles never change. */
const marking = new WeakMap<readonly Role[], boolean>();

/** Returns whether any role has a mandatory requirement. If none has, pages do not mention the distinction. */
export function marksMandatory(roles: readonly Role[]): boolean {
  const known = marking.get(roles);
  if (known !== undefined) return known;
  const marks = roles.some((role) => requirementsOf(role).some(({ mandatory }) => mandatory));
  marking.set(roles, marks);
  return marks;
}

export function countRequirements(requirements: readonly Requirement[]): RequirementCounts {
  const mandatory = requirements.filter((requirement) => requirement.mandatory).length;
  return { requirements: requirements.length, mandatory };
}

export function countRole(role: Role): RoleCounts {
  return {
    domains: role.matrix.length,
    skills: role.matrix.reduce((sum, { rows }) => sum + rows.length, 0),
    levels: role.levels.length,
    ...countRequirements(requirementsOf(role)),
  };
}

/** Counts the parts of the catalogue, and the requirements of all roles. */
export function countCatalogue({ families, roles, domains, skills }: Catalogue) {
  return {
    families: families.length,
    roles: roles.length,
    domains: domains.length,
    skills: skills.length,
    ...countRequirements(roles.flatMap(requirementsOf)),
  };
}
