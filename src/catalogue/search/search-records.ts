import type { Catalogue, Domain, MatrixRow, Role, Skill } from './catalogue.ts';
import { plainText } from './markdown.ts';
import { requirementAnchor, rowAnchor, type Urls } from './urls.ts';

/** What a result can be. */
type SearchKind = 'Role' | 'Skill' | 'Domain' | 'Guide' | 'Requirement';

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
  /** The names of the domains that it belongs to, or asks for. */
  domains: string[];
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
 * Every row of a matrix that has texts is found as a result of its own, up to so many rows in the catalogue. Beyond, its
 * texts are parts of its role's record: what a reader loads before the first result grows with the number of records, and
 * the time that Pagefind takes for a search with its square.
 */
export const MOST_ROWS = 10_000;

/** Everything that the search finds: a record for each role, skill, domain and guide, and for the rows of each matrix. */
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
    ...skills.map((skill) => skillRecord(skill, urls)),
    ...domains.map((domain) => domainRecord(domain, urls)),
    ...guides.map((guide) => guideRecord(guide, urls)),
    ...rows.filter(({ parts }) => parts.length > 0),
  ];
}

/** The kinds of results that a catalogue's search can give. */
export function searchKinds(catalogue: Catalogue): SearchKind[] {
  return ['Role', 'Skill', 'Domain', 'Guide', ...(findsRows(catalogue) ? (['Requirement'] as const) : [])];
}

function findsRows({ roles }: Catalogue): boolean {
  return roles.reduce((sum, role) => sum + rowsOf(role).length, 0) <= MOST_ROWS;
}

function rowsOf({ matrix }: Role): MatrixRow[] {
  return matrix.flatMap(({ rows }) => rows);
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
    domains: [],
    names: [role.name, ...role.aliases],
    note: role.family?.name,
    parts: textParts(texts),
  };
}

/** A role with all that it asks for: a part for each row. Of every text it would take Pagefind twice as long to show it. */
function wholeRoleRecord(role: Role, urls: Urls): SearchRecord {
  const record = roleRecord(role, urls);
  const asked = rowsOf(role).flatMap(({ skill, cells }) => {
    const texts = textParts(cells.map((cell) => cell?.expects)).map(({ text }) => text);
    return texts.length === 0
      ? []
      : [{ anchor: rowAnchor(skill.id), heading: skill.name, text: texts.join(' ') }];
  });
  return {
    ...record,
    domains: role.matrix.map(({ domain }) => domain.name),
    parts: [...record.parts, ...asked],
  };
}

function skillRecord(skill: Skill, urls: Urls): SearchRecord {
  const families = skill.rows.flatMap(({ role }) => (role.family ? [role.family.name] : []));
  return {
    url: urls.skill(skill.id),
    title: skill.name,
    kind: 'Skill',
    family: [...new Set(families)],
    domains: [skill.domain.name],
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
    domains: [domain.name],
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
    domains: [],
    names: [title],
    parts: textParts([summary, text]),
  };
}

/** A row: each level's text is a part of its own, so that a result can say at which levels the words stand. */
function rowRecord(row: MatrixRow, urls: Urls): SearchRecord {
  const { role, skill, cells } = row;
  return {
    url: urls.row(role.id, skill.id),
    title: `${skill.name}, ${role.name}`,
    kind: 'Requirement',
    family: role.family ? [role.family.name] : [],
    domains: [skill.domain.name],
    names: [skill.name, ...skill.aliases],
    note: skill.domain.name,
    parts: cells.flatMap((cell) => {
      if (cell?.expects === undefined) return [];
      const anchor = requirementAnchor(skill.id, cell.level.id);
      return [{ anchor, heading: cell.level.name, text: plainText(cell.expects) }];
    }),
  };
}

function textParts(texts: readonly (string | undefined)[]): RecordPart[] {
  return texts
    .filter((text) => text !== undefined && text !== '')
    .map((text) => ({ text: plainText(text ?? '') }));
}
