import type { Catalogue, Role } from '#catalogue/model/catalogue.ts';
import type { CaseRevision } from '#catalogue/publish/case/case-context.ts';
import { loadRoleVersion, loadSite } from './load-site.ts';
import { today } from './today.ts';

export interface CaseSource {
  catalogue: Catalogue;
  /** Returns the last change to the content of a role or, without one, of the catalogue. */
  revisionOf: (role?: Role) => CaseRevision;
}

/** Returns the content of the CASE packages. Without Git, the day of the build is that of the last change. */
export async function loadCase(): Promise<CaseSource> {
  const { catalogue, version } = await loadSite();
  return {
    catalogue,
    revisionOf: (role) => (role ? loadRoleVersion(role) : version) ?? { day: today() },
  };
}
