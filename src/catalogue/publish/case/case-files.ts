import type { Catalogue, Role } from '#catalogue/model/catalogue.ts';
import type { CaseRevision } from './case-context.ts';
import { createCaseIdentifiers } from './case-identifiers.ts';
import type { CasePackage } from './case-schema.ts';
import { rolePackage } from './role-package.ts';
import { skillsPackage } from './skills-package.ts';

/** A package of a role or, without one, of all skills. */
export interface CaseFile {
  identifier: string;
  role?: Role;
}

/** Returns the packages of a site: all skills, then the roles in display order. */
export function caseFiles({
  site,
  roles,
}: Pick<Catalogue, 'site' | 'roles'>): [CaseFile, ...Required<CaseFile>[]] {
  const ids = createCaseIdentifiers(site.url);
  return [{ identifier: ids.skills }, ...roles.map((role) => ({ identifier: ids.role(role), role }))];
}

export function casePackage({ role }: CaseFile, catalogue: Catalogue, revision: CaseRevision): CasePackage {
  return role ? rolePackage(role, catalogue.site, revision) : skillsPackage(catalogue, revision);
}
