import { barOf } from '#catalogue/model/bar.ts';
import type { Level, MatrixRow, Requirement, Role } from '#catalogue/model/catalogue.ts';
import { otherNamesOf } from '#catalogue/model/other-names.ts';
import { rowName } from '#catalogue/model/row-name.ts';
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
    names: [role.name, ...otherNamesOf(role)],
    wholeNames: [role.name, ...otherNamesOf(role), role.id],
    note: role.family?.name,
    parts: textParts(texts),
  };
}

/** Returns the record of a role with a part for each row. A part for each cell would double the time to show a result. */
export function wholeRoleRecord(role: Role, urls: Urls): SearchRecord {
  const record = roleRecord(role, urls);
  const asked = rowsOf(role).flatMap((row) => {
    const texts = row.cells.map(textOf).filter((text) => text !== '');
    return texts.length === 0
      ? []
      : [{ anchor: rowAnchor(row.skill.id), heading: rowName(row), text: texts.join(' ') }];
  });
  return {
    ...record,
    domains: role.matrix.map(({ domain }) => domain.name),
    parts: [...record.parts, ...asked],
  };
}

/** Returns the record of a level's page. Its stack and focus are in the record of the role, whose page shows them. */
export function levelRecord(role: Role, level: Level, urls: Urls): SearchRecord {
  const { name, title } = level;
  const isComposed = title === `${name} ${role.name}`;
  const halves = name.split('/').map((half) => `${half.trim()} ${role.name}`);
  const notes = [title.includes(role.name) ? undefined : role.name, role.family?.name];
  const names = isComposed ? [title] : [...new Set([title, name])];
  return {
    url: urls.level(role.id, level.id),
    title,
    kind: 'Level',
    family: familyOf(role),
    domains: [],
    names,
    wholeNames: [...new Set([...names, ...(name.includes(role.name) ? [] : halves)])],
    note: notes.filter((note) => note !== undefined).join(', ') || undefined,
    parts: textParts([level.summary]),
  };
}

/** Returns the record of a row with a part for each level, so that a result can name the levels that match. */
export function rowRecord(row: MatrixRow, urls: Urls): SearchRecord {
  const { role, skill, alternatives, cells } = row;
  return {
    url: urls.row(role.id, skill.id),
    title: `${rowName(row)}, ${role.name}`,
    kind: 'Requirement',
    family: familyOf(role),
    domains: [skill.domain.name],
    names: [skill, ...alternatives].flatMap((one) => [one.name, ...otherNamesOf(one)]),
    wholeNames: [],
    note: skill.domain.name,
    parts: cells.flatMap((cell) => {
      const text = textOf(cell);
      if (cell === undefined || text === '') return [];
      return [{ anchor: requirementAnchor(skill.id, cell.level.id), heading: cell.level.name, text }];
    }),
  };
}

/** Returns the bar and the examples of a requirement, or an empty string if there are none. */
function textOf(cell: Requirement | undefined): string {
  const texts = cell === undefined ? [] : textParts([barOf(cell), ...cell.examples]);
  return texts.map(({ text }) => text).join(' ');
}

function familyOf({ family }: Role): string[] {
  return family ? [family.name] : [];
}
