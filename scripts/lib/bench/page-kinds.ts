import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { createUrls } from '#catalogue/publish/urls.ts';

/** The longest page of a kind, by its HTML. */
export interface KindOfPage {
  kind: string;
  path: string;
}

/** Returns the longest page of each kind in a site that was built without a base path. */
export function longestPages({ roles, skills, domains, families }: Catalogue, siteDir: string): KindOfPage[] {
  const urls = createUrls('/');
  const ofRoles = (pathOf: (id: string) => string): string[] => roles.map(({ id }) => pathOf(id));
  const kinds: Record<string, string[]> = {
    home: [urls.home],
    roles: [urls.roles],
    role: ofRoles(urls.role),
    level: roles.flatMap(({ id, levels }) => levels.map((level) => urls.level(id, level.id))),
    'full matrix': ofRoles(urls.matrix),
    calculator: ofRoles(urls.calculator),
    assess: [urls.assess],
    compare: [urls.compare()],
    match: [urls.match],
    skill: skills.map(({ id }) => urls.skill(id)),
    domain: domains.map(({ id }) => urls.domain(id)),
    family: families.map(({ id }) => urls.family(id)),
    search: [urls.search],
    guides: [urls.guides],
    changes: [urls.changes],
    data: [urls.data],
  };
  return Object.entries(kinds).flatMap(([kind, paths]) => {
    const path = paths.toSorted((a, b) => lengthOf(siteDir, b) - lengthOf(siteDir, a))[0];
    return path === undefined ? [] : [{ kind, path }];
  });
}

function lengthOf(siteDir: string, path: string): number {
  return statSync(join(siteDir, path, 'index.html')).size;
}
