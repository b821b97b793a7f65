import type { Domain, Family, MatrixRow, Role, Skill } from '#catalogue/model/catalogue.ts';
import { inFolder, withId, type Source } from './version-index.ts';

/** Returns the sources of a role's pages, without site.yaml. */
export function sourcesOfRole({ id, family, matrix }: Role): Source[] {
  const skills = matrix.flatMap(({ rows }) =>
    rows.flatMap(({ skill, alternatives }) => [skill, ...alternatives]),
  );
  return [
    'ladder',
    'scale',
    ...(family ? [withId('family', family.id)] : []),
    withId('role', id),
    inFolder('requirements', id),
    ...matrix.map(({ domain }) => withId('domain', domain.id)),
    ...skills.map((skill) => withId('skill', skill.id)),
  ];
}

/** Returns the sources of a skill's pages. */
export function sourcesOfSkill({ id, domain, rows, alternativeIn }: Skill): Source[] {
  return [
    'ladder',
    'scale',
    withId('domain', domain.id),
    withId('skill', id),
    ...[...rows, ...alternativeIn].map(requirementsOfRow),
  ];
}

function requirementsOfRow({ role, skill }: MatrixRow): Source {
  return inFolder('requirements', role.id, skill.domain.id);
}

/** Returns the sources of a domain's page. */
export function sourcesOfDomain({ id }: Domain): Source[] {
  return ['scale', withId('domain', id), inFolder('skill', id), withId('requirements', id)];
}

/** Returns the sources of a family's page, which shows the matrices of its roles. */
export function sourcesOfFamily({ id, roles }: Family): Source[] {
  return [
    withId('family', id),
    ...roles.flatMap((role) => [withId('role', role.id), inFolder('requirements', role.id)]),
  ];
}

/** Returns the sources of the history and the data of the whole catalogue. */
export function sourcesOfCatalogue(): Source[] {
  return ['ladder', 'scale', 'family', 'domain', 'skill', 'role', 'requirements'];
}

/** Returns the sources of a guide. */
export function sourcesOfGuide(id: string): Source[] {
  return [withId('guide', id)];
}
