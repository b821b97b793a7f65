import type { Role, Version } from '#catalogue/model/catalogue.ts';
import { sourcesOfRole } from './sources.ts';
import type { VersionIndex } from './version-index.ts';

/** Returns the last commit that changed a source of a role's page and documents. */
export function versionOfRole(role: Role, versions: VersionIndex): Version | undefined {
  return versions.lastOf(['site', ...sourcesOfRole(role)]);
}
