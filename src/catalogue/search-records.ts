import type { Catalogue, Domain, MatrixRow, MatrixSection, Requirement, Role, Skill } from './catalogue.ts';
import { plainText } from './markdown.ts';
import { domainAnchor, requirementAnchor, type Urls } from './urls.ts';

/** What a result can be. */
export const SEARCH_KINDS = ['Role', 'Skill', 'Domain', 'Guide', 'Requirement'] as const;

type SearchKind = (typeof SEARCH_KINDS)[number];

/** A part of a record that the search can point to. */
interface RecordPart {
  /** The fragment that leads to it, where it has a place of its own. */
  anchor?: string;
  heading?: string;
  text: string;
}

/** One result of the search: a page, or a part of a role's matrix. */
export interface SearchRecord {
  /** Root-relative, with the base path. */
  url: string;
  title: string;
  kind: SearchKind;
  family: string[];
  domain?: string | undefined;
  /** The name and its aliases, or the names of what it holds; they weigh most. */
  names: string[];
  /** What stands under the title in a result. */
  note?: string | undefined;
  parts: RecordPart[];
}

/** A guide as the search reads it. */
export interface GuideText {
  id: string;
  title: string;
  summary?: string | undefined;
  text: string;
}

/**
 * Every row of every matrix is found as a result of its own, up to so many of them. Beyond, it is the domains of each role:
 * what a reader loads before the first result grows with the number of records.
 */
export const MOST_ROWS = 10_000;

/** Everything that the search finds: a record for each role, skill, domain and guide, and for each row of each matrix. */
export function searchRecords(
  catalogue: Catalogue,
  guides: readonly GuideText[],
  urls: Urls,
): SearchRecord[] {
  return [
    ...catalogue.roles.map((role) => roleRecord(role, urls)),
    ...catalogue.skills.map((skill) => skillRecord(skill, urls)),
    ...catalogue.domains.map((domain) => domainRecord(domain, urls)),
    ...guides.map((guide) => guideRecord(guide, urls)),
    ...requirementRecords(catalogue.roles, urls),
  ];
}

function requirementRecords(roles: readonly Role[], urls: Urls): SearchRecord[] {
  const rows = roles.flatMap(({ matrix }) => matrix.flatMap((section) => section.rows));
  if (rows.length <= MOST_ROWS) return rows.map((row) => rowRecord(row, urls));
  return roles.flatMap((role) => role.matrix.map((section) => sectionRecord(role, section, urls)));
}

function roleRecord(role: Role, urls: Urls): SearchRecord {
  const texts = [
    role.tagline,
    role.summary,
    ...role.levels.flatMap(({ stack, focus }) => [stack.join(', '), ...focus]),
  ];
  return {
    url: urls.role(role.id),
    title: role.name,
    kind: 'Role',
    family: role.family ? [role.family.name] : [],
    names: [role.name, ...role.aliases],
    note: role.family?.name,
    parts: textParts(texts),
  };
}

function skillRecord(skill: Skill, urls: Urls): SearchRecord {
  const families = skill.rows.flatMap(({ role }) => (role.family ? [role.family.name] : []));
  return {
    url: urls.skill(skill.id),
    title: skill.name,
    kind: 'Skill',
    family: [...new Set(families)],
    domain: skill.domain.name,
    names: [skill.name, ...skill.aliases],
    note: skill.domain.name,
    parts: textParts([skill.summary, ...skill.descriptors.values()]),
  };
}

function domainRecord(domain: Domain, urls: Urls): SearchRecord {
  return {
    url: urls.domain(domain.id),
    title: domain.name,
    kind: 'Domain',
    family: [],
    domain: domain.name,
    names: [domain.name],
    parts: textParts([domain.summary, domain.skills.map(({ name }) => name).join(', ')]),
  };
}

function guideRecord({ id, title, summary, text }: GuideText, urls: Urls): SearchRecord {
  return {
    url: urls.guide(id),
    title,
    kind: 'Guide',
    family: [],
    names: [title],
    parts: textParts([summary, text]),
  };
}

/** A row: each level's text is a part of its own, so that a result can say at which levels the words stand. */
function rowRecord(row: MatrixRow, urls: Urls): SearchRecord {
  const { role, skill } = row;
  return {
    url: urls.row(role.id, skill.id),
    title: `${skill.name}, ${role.name}`,
    ...requirementFacets(role, skill.domain),
    names: [skill.name, ...skill.aliases],
    note: skill.domain.name,
    parts: requirementParts(row, ({ level }) => level.name),
  };
}

/** What a role asks for in a domain: a part for each text, which says of which skill and level it is. */
function sectionRecord(role: Role, { domain, rows }: MatrixSection, urls: Urls): SearchRecord {
  return {
    url: `${urls.role(role.id)}#${domainAnchor(domain.id)}`,
    title: `${domain.name}, ${role.name}`,
    ...requirementFacets(role, domain),
    names: rows.map(({ skill }) => skill.name),
    parts: rows.flatMap((row) => requirementParts(row, ({ level }) => `${row.skill.name}, ${level.name}`)),
  };
}

function requirementFacets(role: Role, domain: Domain): Pick<SearchRecord, 'kind' | 'family' | 'domain'> {
  return { kind: 'Requirement', family: role.family ? [role.family.name] : [], domain: domain.name };
}

function requirementParts(
  { skill, cells }: MatrixRow,
  headingOf: (cell: Requirement) => string,
): RecordPart[] {
  return cells.flatMap((cell) => {
    if (cell?.expects === undefined) return [];
    const anchor = requirementAnchor(skill.id, cell.level.id);
    return [{ anchor, heading: headingOf(cell), text: plainText(cell.expects) }];
  });
}

function textParts(texts: readonly (string | undefined)[]): RecordPart[] {
  return texts
    .filter((text) => text !== undefined && text !== '')
    .map((text) => ({ text: plainText(text ?? '') }));
}
