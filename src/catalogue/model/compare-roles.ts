import type { Domain, Role, Skill } from './catalogue.ts';
import { byName } from './sort.ts';

/** The part of a domain that a role requires. */
interface DomainShare {
  role: Role;
  /** The number of skills of the domain that the role requires at any level. */
  skills: number;
  /** The number of those that are mandatory at some level. */
  mandatory: number;
}

export interface RolesComparison {
  /** The skills that all roles require, sorted by name. */
  shared: Skill[];
  /** The skills that only one role requires, by role, in the order of its matrix. */
  own: { role: Role; skills: Skill[] }[];
  /** The domains that any role requires, in the order of the catalogue, with one share per role. */
  domains: { domain: Domain; shares: DomainShare[] }[];
}

/** Compares roles. `domains` are all domains of the catalogue, in display order. */
export function compareRoles(roles: readonly Role[], domains: readonly Domain[]): RolesComparison {
  const skillsByRole = new Map(roles.map((role) => [role, new Set(skillsOf(role))]));
  const isAskedBy = (skill: Skill, role: Role): boolean => skillsByRole.get(role)?.has(skill) === true;
  const all = [...new Set(roles.flatMap(skillsOf))];
  return {
    shared: all.filter((skill) => roles.every((role) => isAskedBy(skill, role))).sort(byName),
    own: roles.map((role) => ({
      role,
      skills: skillsOf(role).filter(
        (skill) => !roles.some((other) => other !== role && isAskedBy(skill, other)),
      ),
    })),
    domains: domains
      .map((domain) => ({ domain, shares: roles.map((role) => shareOf(role, domain)) }))
      .filter(({ shares }) => shares.some(({ skills }) => skills > 0)),
  };
}

function skillsOf({ matrix }: Role): Skill[] {
  return matrix.flatMap(({ rows }) => rows.map(({ skill }) => skill));
}

function shareOf(role: Role, domain: Domain): DomainShare {
  const rows = role.matrix.find((section) => section.domain === domain)?.rows ?? [];
  const mandatory = rows.filter(({ cells }) => cells.some((cell) => cell?.mandatory)).length;
  return { role, skills: rows.length, mandatory };
}
