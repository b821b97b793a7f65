import { domainFile, skillFile } from '#catalogue/model/content-paths.ts';
import type { Catalogue } from '#catalogue/model/catalogue.ts';

/**
 * Returns the CODEOWNERS lines of domains, then of skills that have owners, since the last matching line decides.
 * `contentPath` is the path of the content in its repository.
 */
export function ownerLines(
  { domains, skills }: Pick<Catalogue, 'domains' | 'skills'>,
  contentPath: string,
): string[] {
  const root = contentPath === '' ? '/' : `/${escapePath(contentPath)}/`;
  return [
    ...byId(domains).flatMap(({ id, owners }) => [
      ...lineOf(`${root}${domainFile(id)}`, owners),
      ...lineOf(`${root}skills/${id}/`, owners),
      ...lineOf(`${root}roles/*/requirements/${id}.yaml`, owners),
    ]),
    ...byId(domains).flatMap((domain) =>
      byId(skills.filter((skill) => skill.domain.id === domain.id)).flatMap(({ id, owners }) =>
        lineOf(`${root}${skillFile(domain.id, id)}`, owners),
      ),
    ),
  ];
}

function lineOf(path: string, owners: readonly string[]): string[] {
  if (owners.length === 0) return [];
  return [[path, ...new Set(owners.map((owner) => `@${owner}`))].join(' ')];
}

function byId<Item extends { id: string }>(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Escapes spaces, which would end the path, and wildcards. */
function escapePath(path: string): string {
  return path.replace(/[\s\\*?]/g, '\\$&');
}
