import { barOf } from '#catalogue/model/bar.ts';
import type { Catalogue, Domain, Skill } from '#catalogue/model/catalogue.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { hasPart } from '#catalogue/model/site-parts.ts';
import { TOOLS } from '#catalogue/model/tools.ts';
import { otherNamesOf } from '#catalogue/model/other-names.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import { levelRecord, roleRecord, rowRecord, rowsOf, wholeRoleRecord } from './role-records.ts';
import type { GuideText, SearchKind, SearchRecord } from './search-record.ts';
import { textParts } from './text-parts.ts';
import { toolRecords } from './tool-records.ts';

/**
 * The maximum number of rows in a catalogue with one search result for each row. In larger catalogues, rows are parts of
 * their role's record: the initial download grows with the number of records, and the time of a search with its square.
 */
export const MOST_ROWS = 10_000;

/** Returns all records of the search: pages that readers search for, and rows of matrices. */
export function searchRecords(
  catalogue: Catalogue,
  guides: readonly GuideText[],
  urls: Urls,
): SearchRecord[] {
  const { roles, skills, domains } = catalogue;
  const areRowsFound = findsRows(catalogue);
  const rows = areRowsFound ? roles.flatMap(rowsOf).map((row) => rowRecord(row, urls)) : [];
  return [
    ...roles.map((role) => (areRowsFound ? roleRecord(role, urls) : wholeRoleRecord(role, urls))),
    ...roles.flatMap((role) => role.levels.map((level) => levelRecord(role, level, urls))),
    ...skills.map((skill) => skillRecord(skill, urls)),
    ...domains.map((domain) => domainRecord(domain, urls)),
    ...guides.map((guide) => guideRecord(guide, urls)),
    ...toolRecords(catalogue, urls),
    ...rows.filter(({ parts }) => parts.length > 0),
  ];
}

/** Returns the kinds of results that a search can find, in the order of their records. */
export function searchKinds(catalogue: Catalogue, hasGuides: boolean): SearchKind[] {
  const { site, roles, skills, domains } = catalogue;
  const hasTexts = roles
    .flatMap(requirementsOf)
    .some((requirement) => barOf(requirement) !== undefined || requirement.examples.length > 0);
  const kinds: [SearchKind, boolean][] = [
    ['Role', roles.length > 0],
    ['Level', roles.length > 0],
    ['Skill', skills.length > 0],
    ['Domain', domains.length > 0],
    ['Guide', hasGuides],
    ['Tool', TOOLS.some((part) => hasPart(site, part))],
    ['Requirement', hasTexts && findsRows(catalogue)],
  ];
  return kinds.flatMap(([kind, isFound]) => (isFound ? [kind] : []));
}

/** Returns whether each row of a matrix is a separate search result. */
export function findsRows({ roles }: Catalogue): boolean {
  return roles.reduce((sum, role) => sum + rowsOf(role).length, 0) <= MOST_ROWS;
}

function skillRecord(skill: Skill, urls: Urls): SearchRecord {
  const families = skill.rows.flatMap(({ role }) => (role.family ? [role.family.name] : []));
  return {
    url: urls.skill(skill.id),
    title: skill.name,
    kind: 'Skill',
    family: [...new Set(families)],
    domains: [skill.domain.name],
    names: [skill.name, ...otherNamesOf(skill)],
    wholeNames: [skill.name, ...otherNamesOf(skill), skill.id],
    note: skill.domain.name,
    parts: textParts([skill.summary, ...skill.descriptors.values(), ...skill.evidence]),
  };
}

function domainRecord(domain: Domain, urls: Urls): SearchRecord {
  return {
    url: urls.domain(domain.id),
    title: domain.name,
    kind: 'Domain',
    family: [],
    domains: [domain.name],
    names: [domain.name, ...otherNamesOf(domain)],
    wholeNames: [domain.name, ...otherNamesOf(domain)],
    parts: textParts([domain.summary, domain.skills.map(({ name }) => name).join(', ')]),
  };
}

function guideRecord({ id, title, summary, text }: GuideText, urls: Urls): SearchRecord {
  return {
    url: urls.guide(id),
    title,
    kind: 'Guide',
    family: [],
    domains: [],
    names: [title],
    wholeNames: [title],
    parts: textParts([summary, text]),
  };
}
