import type { Domain, MatrixRow, Role, Skill } from './catalogue.ts';

/** The file of a role, relative to the content directory. */
export function roleFile({ id }: Pick<Role, 'id'>): string {
  return `roles/${id}/role.yaml`;
}

/** The file of a domain, relative to the content directory. */
export function domainFile({ id }: Pick<Domain, 'id'>): string {
  return `domains/${id}.yaml`;
}

/** The file of a skill, relative to the content directory. */
export function skillFile({ id, domain }: Skill): string {
  return `skills/${domain.id}/${id}.yaml`;
}

/** The file that holds a role's row, relative to the content directory. */
export function rowFile({ role, skill }: MatrixRow): string {
  return `roles/${role.id}/requirements/${skill.domain.id}.yaml`;
}
