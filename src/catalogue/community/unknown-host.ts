import type { Site } from '#catalogue/model/catalogue.ts';
import { problemAt, type Problem } from '#catalogue/model/problem.ts';
import { shownHost } from './repository-host.ts';

/** Warns of a repository whose kind of host neither its address nor the site says: links are then made as for GitHub. */
export function findUnknownHost({ repository, host }: Site): Problem[] {
  if (repository === undefined || host !== undefined || shownHost(repository) !== undefined) return [];
  const message =
    'repository: the address does not show the kind of its host, so links are made as for GitHub: ' +
    'add "host" with github, gitlab, forgejo or none';
  return [problemAt('site.yaml', ['repository'], message)];
}
