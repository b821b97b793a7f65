import type { Site } from '#catalogue/model/catalogue.ts';
import { problemAt, type Problem } from '#catalogue/model/problem.ts';
import { shownHost } from './repository-host.ts';

/** Returns a problem if neither the repository's URL nor the site states the kind of host. */
export function findUnknownHost({ repository, host }: Site): Problem[] {
  if (repository === undefined || host !== undefined || shownHost(repository) !== undefined) return [];
  const message =
    'repository: the address does not show the kind of host, so links are built as for GitHub: ' +
    'set "host" to github, gitlab, forgejo or none';
  return [problemAt('site.yaml', ['repository'], message)];
}
