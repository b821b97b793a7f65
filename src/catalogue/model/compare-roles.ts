import type { Domain, Role, Skill } from './catalogue.ts';
import { byName } from './sort.ts';

/** How much of a domain a role asks for. */
interface DomainShare {
  role: Role;
  /** How many skills of the domain it asks for, at any level; 0 where it asks for none. */
  skills: number;
  /** How many of them are mandatory at some level. */
  mandatory: number;
}

/** What roles have in common, and what sets each of them apart. */
export interface RolesComparison {
  /** The skills that every one of the roles asks for, by name. */
  shared: Skill[];
  /** Of each role, the skills that none of the others asks for, in the order of its matrix. */
  own: { role: Role; skills: Skill[] }[];
  /** The domains that any of them asks for, in the order of the catalogue, with a share for each role. */
  domains: { domain: Domain; shares: DomainShare[] }[];
}

/** Compares the roles of a family; `domains` are all those of the catalogue, in the order shown. */
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
