import type { Level, MatrixRow, Role } from '#catalogue/model/catalogue.ts';
import { plainText } from '#catalogue/text/markdown.ts';
import { requirementAnchor, rowAnchor, type Urls } from '#catalogue/publish/urls.ts';
import type { SearchRecord } from './search-record.ts';
import { textParts } from './text-parts.ts';

export function rowsOf({ matrix }: Role): MatrixRow[] {
  return matrix.flatMap(({ rows }) => rows);
}

export function roleRecord(role: Role, urls: Urls): SearchRecord {
  const texts = [
    role.tagline,
    role.summary,
    ...role.levels.flatMap(({ stack, focus }) => [stack.join(', '), ...focus]),
  ];
  return {
    url: urls.role(role.id),
    title: role.name,
    kind: 'Role',
    family: familyOf(role),
    domains: [],
    names: [role.name, ...role.aliases],
    wholeNames: [role.name, ...role.aliases, role.id],
    note: role.family?.name,
    parts: textParts(texts),
  };
}

/** A role with all that it asks for: a part for each row. Of every text it would take Pagefind twice as long to show it. */
export function wholeRoleRecord(role: Role, urls: Urls): SearchRecord {
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

/** The page of a role's level. Stack and focus are found at the role, whose page shows those of all levels. */
export function levelRecord(role: Role, level: Level, urls: Urls): SearchRecord {
  const name = `${level.name} ${role.name}`;
  const halves = level.name.split('/').map((half) => `${half.trim()} ${role.name}`);
  return {
    url: urls.level(role.id, level.id),
    title: name,
    kind: 'Level',
    family: familyOf(role),
    domains: [],
    names: [name],
    wholeNames: [...new Set([name, ...halves])],
    note: role.family?.name,
    parts: textParts([level.summary]),
  };
}

/** A row: each level's text is a part of its own, so that a result can say at which levels the words stand. */
export function rowRecord(row: MatrixRow, urls: Urls): SearchRecord {
  const { role, skill, cells } = row;
  return {
    url: urls.row(role.id, skill.id),
    title: `${skill.name}, ${role.name}`,
    kind: 'Requirement',
    family: familyOf(role),
    domains: [skill.domain.name],
    names: [skill.name, ...skill.aliases],
    wholeNames: [],
    note: skill.domain.name,
    parts: cells.flatMap((cell) => {
      if (cell?.expects === undefined) return [];
      const anchor = requirementAnchor(skill.id, cell.level.id);
      return [{ anchor, heading: cell.level.name, text: plainText(cell.expects) }];
    }),
  };
}

function familyOf({ family }: Role): string[] {
  return family ? [family.name] : [];
}
