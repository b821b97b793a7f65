import type { Role, Site } from '#catalogue/model/catalogue.ts';
import { basePathOf } from '#catalogue/publish/base-path.ts';
import { createUrls, type Urls } from '#catalogue/publish/urls.ts';
import { createCaseIdentifiers, type CaseIdentifiers } from './case-identifiers.ts';
import type { CaseLink } from './case-schema.ts';

/** The last change to the content of a document. */
export interface CaseRevision {
  /** A date such as `2026-11-22`. */
  day: string;
  /** Undefined if the content is not under Git. */
  commit?: string | undefined;
}

/** The identifiers and addresses of all packages of a site. */
export interface CaseSite {
  site: Site;
  ids: CaseIdentifiers;
  /** Paths under the path of the address in site.yaml. */
  urls: Urls;
  /** Turns such a path into a whole address. */
  toAddress: (path: string) => string;
  /** The document of all skills. */
  skills: CaseLink;
}

/** A CaseSite with facts that all parts of one package share. */
export interface CaseContext extends CaseSite {
  document: CaseLink;
  revision: CaseRevision;
  /** The document's revision as a time. */
  lastChangeDateTime: string;
}

/** Returns the context of the package of all skills. */
export function skillsContext(site: Site, revision: CaseRevision): CaseContext {
  const caseSite = createCaseSite(site);
  return contextOf(caseSite, caseSite.skills, revision);
}

/** Returns the context of the package of a role. */
export function roleContext(site: Site, role: Role, revision: CaseRevision): CaseContext {
  const caseSite = createCaseSite(site);
  return contextOf(caseSite, documentLink(role.name, caseSite.ids.role(role), caseSite), revision);
}

/**
 * Returns the identifiers and addresses of a site's packages. The addresses begin with `url` in site.yaml and its path, never
 * with SITE_URL and BASE_PATH: programs keep what they import, so a preview must not give them its own address.
 */
function createCaseSite(site: Site): CaseSite {
  const ids = createCaseIdentifiers(site.url);
  const urls = createUrls(basePathOf(site.url) ?? '/');
  const toAddress = (path: string): string => new URL(path, site.url).href;
  const skills = documentLink(`${site.name}: Skills`, ids.skills, { urls, toAddress });
  return { site, ids, urls, toAddress, skills };
}

function contextOf(site: CaseSite, document: CaseLink, revision: CaseRevision): CaseContext {
  return { ...site, document, revision, lastChangeDateTime: `${revision.day}T00:00:00Z` };
}

function documentLink(
  title: string,
  identifier: string,
  { urls, toAddress }: Pick<CaseSite, 'urls' | 'toAddress'>,
): CaseLink {
  return { title, identifier, uri: toAddress(urls.casePackage(identifier)) };
}
