import type { Catalogue, Role } from '#catalogue/model/catalogue.ts';
import type { CaseRevision } from '#catalogue/publish/case/case-context.ts';
import { loadRoleVersion, loadSite } from './load-site.ts';
import { today } from './today.ts';

interface CaseSource {
  catalogue: Catalogue;
  /** Returns the last change to the content of a role or, without one, of the catalogue. */
  revisionOf: (role?: Role) => CaseRevision;
}

/**
 * Returns the content of the CASE packages. CASE requires a day: without Git, it is that of the build, and in a shallow clone
 * it may be that of the oldest commit.
 */
export async function loadCase(): Promise<CaseSource> {
  const { catalogue, version } = await loadSite();
  return {
    catalogue,
    revisionOf: (role) => (role ? loadRoleVersion(role) : version) ?? { day: today() },
  };
}
