import type { Catalogue, Domain, MatrixRow, Role, Skill } from './catalogue.ts';
import { plainText } from './markdown.ts';
import { requirementAnchor, type Urls } from './urls.ts';

/** A part of a record that the search can point to. */
interface RecordPart {
  /** The fragment that leads to it, where it has a place of its own. */
  anchor?: string;
  heading?: string;
  text: string;
}

/** One result of the search: a page, or a role's row for a skill. */
export interface SearchRecord {
  /** Root-relative, with the base path. */
  url: string;
  title: string;
  kind: 'Role' | 'Skill' | 'Domain' | 'Guide' | 'Requirement';
  family: string[];
  domain?: string | undefined;
  /** The name and its aliases, which weigh most. */
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
    ...catalogue.roles.flatMap((role) =>
      role.matrix.flatMap(({ rows }) => rows.map((row) => requirementRecord(row, urls))),
    ),
  ];
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
function requirementRecord({ role, skill, cells }: MatrixRow, urls: Urls): SearchRecord {
  const texts = cells.flatMap((cell) => {
    if (cell?.expects === undefined) return [];
    const anchor = requirementAnchor(skill.id, cell.level.id);
    return [{ anchor, heading: cell.level.name, text: plainText(cell.expects) }];
  });
  return {
    url: urls.row(role.id, skill.id),
    title: `${skill.name}, ${role.name}`,
    kind: 'Requirement',
    family: role.family ? [role.family.name] : [],
    domain: skill.domain.name,
    names: [skill.name, ...skill.aliases],
    note: skill.domain.name,
    parts: texts,
  };
}

function textParts(texts: readonly (string | undefined)[]): RecordPart[] {
  return texts
    .filter((text) => text !== undefined && text !== '')
    .map((text) => ({ text: plainText(text ?? '') }));
}
