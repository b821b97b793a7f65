import type { Catalogue, Level, Requirement, Role } from './catalogue.ts';

/** How many of each a role has; requirements are the cells that exist. */
export interface RoleCounts {
  domains: number;
  skills: number;
  levels: number;
  requirements: number;
  mandatory: number;
}

/** How many requirements there are, and how many of them are mandatory. */
export interface RequirementCounts {
  requirements: number;
  mandatory: number;
}

/** What `requirementsOf()` has gathered: a page asks dozens of times, and a role never changes. */
const gathered = new WeakMap<Role, readonly Requirement[]>();

/** Every requirement of a role: by domain, skill and level, in the order shown. */
export function requirementsOf(role: Role): readonly Requirement[] {
  const known = gathered.get(role);
  if (known) return known;
  const requirements = role.matrix.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.filter((cell) => cell !== undefined)),
  );
  gathered.set(role, requirements);
  return requirements;
}

/** Every requirement of one level of a role, in the order shown. */
export function requirementsAt(role: Role, level: Level): Requirement[] {
  return requirementsOf(role).filter((requirement) => requirement.level === level);
}

/** The role with the most requirements, the first of several; undefined where there is none. */
export function largestRole(roles: readonly Role[]): Role | undefined {
  const sizes = new Map(roles.map((role) => [role, requirementsOf(role).length]));
  return roles.toSorted((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0))[0];
}

/** Whether lists of roles have anything mandatory: each page asks of all roles, and they never change. */
const marking = new WeakMap<readonly Role[], boolean>();

/** Whether anything is mandatory in any of the roles; where nothing is, no page speaks of it. */
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

/** Counts of the whole catalogue; requirements over all roles. */
export function countCatalogue({ families, roles, domains, skills }: Catalogue) {
  return {
    families: families.length,
    roles: roles.length,
    domains: domains.length,
    skills: skills.length,
    ...countRequirements(roles.flatMap(requirementsOf)),
  };
}
