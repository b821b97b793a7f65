import type { Catalogue, Requirement, Role } from '#catalogue/model/catalogue.ts';
import { largestRole as largestOf, requirementsOf } from '#catalogue/model/counts.ts';
import { createUrls, type Urls } from '#catalogue/publish/urls.ts';
import { directorySource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import type { BuiltSite } from './build-sites.ts';

/** The catalogue that a site was built from. Throws where its content has problems. */
export function catalogueOf(site: BuiltSite): Catalogue {
  const read = readCatalogue(directorySource(site.contentDir));
  if (!read.ok) throw new Error(`the content of ${site.contentDir} has problems`);
  return read.catalogue;
}

export function urlsOf(site: BuiltSite): Urls {
  return createUrls(site.basePath);
}

/** The role with the most requirements. */
export function largestRole({ roles }: Catalogue): Role {
  return required(largestOf(roles));
}

/** Returns the role with the fewest requirements, for tests that take longer the more a page holds. */
export function smallestRole({ roles }: Catalogue): Role {
  return required(roles.toSorted((a, b) => requirementsOf(a).length - requirementsOf(b).length)[0]);
}

/** A requirement from the middle of a role, with a text and a level on either side where there is one. */
export function middleRequirement(role: Role): Requirement {
  const all = requirementsOf(role);
  const inside = all.filter(
    ({ level, expects }) => expects !== undefined && level.index === Math.floor(role.levels.length / 2),
  );
  return required(inside[Math.floor(inside.length / 2)] ?? all[0]);
}

/** A value that the tests cannot do without. Throws where it is missing. */
export function required<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('the test lacks something that it needs');
  return value;
}
