import type { Role, Version } from '#catalogue/model/catalogue.ts';
import type { ContentPlace } from '#catalogue/schemas/content-file.ts';

export interface ContentCommit {
  version: Version;
  places: ContentPlace[];
}

/** Returns the last commit that changed a source of a role's page. `commits` are newest first. */
export function versionOfRole(role: Role, commits: readonly ContentCommit[]): Version | undefined {
  return commits.find(({ places }) => places.some((place) => isSourceOf(role, place)))?.version;
}

/** Returns whether the page and the documents of a role use a content file. */
function isSourceOf(role: Role, { kind, id, parent }: ContentPlace): boolean {
  switch (kind) {
    case 'site':
    case 'ladder':
    case 'scale':
      return true;
    case 'family':
      return role.family?.id === id;
    case 'role':
      return role.id === id;
    case 'requirements':
      return role.id === parent;
    case 'domain':
      return role.matrix.some(({ domain }) => domain.id === id);
    case 'skill':
      return role.matrix.some(({ rows }) =>
        rows.some(({ skill, alternatives }) => [skill, ...alternatives].some((named) => named.id === id)),
      );
    case 'guide':
    case 'proposal':
      return false;
  }
}
