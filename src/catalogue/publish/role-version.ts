import type { Role, Version } from '#catalogue/model/catalogue.ts';
import type { ContentPlace } from '#catalogue/schemas/content-file.ts';

/** A commit that touched the content, and the content files that it touched. */
export interface ContentCommit {
  version: Version;
  places: ContentPlace[];
}

/** The last commit that touched what a role is made of; `commits` are newest first. Undefined where there is none. */
export function versionOfRole(role: Role, commits: readonly ContentCommit[]): Version | undefined {
  return commits.find(({ places }) => places.some((place) => isSourceOf(role, place)))?.version;
}

/** Whether a content file is one of those that a role's page and documents are made of. */
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
