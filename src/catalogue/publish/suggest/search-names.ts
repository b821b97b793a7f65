import type { Catalogue, Level, MatrixRow, Requirement, Role } from '#catalogue/model/catalogue.ts';
import { countLevel, type LevelCounts } from '#catalogue/levels/level-counts.ts';
import { countRole } from '#catalogue/model/counts.ts';
import { hasPart } from '#catalogue/model/site-parts.ts';
import { TOOLS, type Tool } from '#catalogue/model/tools.ts';
import { otherNamesOf } from '#catalogue/model/other-names.ts';
import { toneOf } from '#catalogue/levels/tone.ts';
import { familyHue } from '#catalogue/brand/family-hue.ts';
import { findsRows } from '#catalogue/publish/search/search-records.ts';
import { writeCell } from './named-cell.ts';

/** The names that the search suggests, with the data shown beside them. Parts refer to each other by position. */
export interface SearchNames {
  /** Lowest first. */
  scale: { letter: string; name: string; tone: number }[];
  families: { name: string; hue: string | undefined }[];
  domains: NamedDomain[];
  skills: NamedSkill[];
  roles: NamedRole[];
  /** Technologies, each with the roles and levels that work with it. */
  tools: { name: string; at: [role: number, level: number][] }[];
  /** Tools that the site does not have; missing if it has all of them. */
  lacks?: Tool[] | undefined;
}

interface NamedDomain {
  id: string;
  name: string;
  code?: string | undefined;
}

interface NamedSkill {
  id: string;
  name: string;
  /** Its other names, and its code. */
  aliases: string[];
  domain: number;
  /** The number of roles that require it. */
  roles: number;
}

export interface NamedRole {
  id: string;
  name: string;
  /** Its other names, and its code. */
  aliases: string[];
  skills: number;
  /** -1 if it has no family. */
  family: number;
  levels: NamedLevel[];
  /** Empty in a catalogue with very many rows. */
  rows: NamedRow[];
}

export interface NamedLevel extends LevelCounts {
  id: string;
  name: string;
  title: string;
}

export interface NamedRow {
  /** The row's own skill, then its alternatives. */
  skills: number[];
  /** One for each level, encoded by `writeCell()`. */
  cells: number[];
}

export function searchNames(catalogue: Catalogue): SearchNames {
  const { site, scale, families, domains, skills, roles } = catalogue;
  const hasRows = findsRows(catalogue);
  const lacks = TOOLS.filter((part) => !hasPart(site, part));
  return {
    scale: scale.map((step) => ({ letter: step.letter, name: step.name, tone: toneOf(step, scale) })),
    families: families.map((family) => ({ name: family.name, hue: familyHue(family, families) })),
    domains: domains.map(({ id, name, code }) => ({ id, name, code })),
    skills: skills.map((skill) => {
      const { id, name, domain, rows } = skill;
      const aliases = otherNamesOf(skill);
      return { id, name, aliases, domain: domains.indexOf(domain), roles: rows.length };
    }),
    roles: roles.map((role) => ({
      id: role.id,
      name: role.name,
      aliases: otherNamesOf(role),
      skills: countRole(role).skills,
      family: role.family === undefined ? -1 : families.indexOf(role.family),
      levels: role.levels.map((level) => namedLevel(role, level)),
      rows: hasRows ? namedRows(role, catalogue) : [],
    })),
    tools: namedTools(roles),
    ...(lacks.length > 0 && { lacks }),
  };
}

function namedLevel(role: Role, level: Level): NamedLevel {
  const { id, name, title } = level;
  return { id, name, title, ...countLevel(role, level) };
}

function namedRows({ matrix }: Role, { skills, scale }: Catalogue): NamedRow[] {
  const indexOf = new Map(skills.map((skill, index) => [skill, index]));
  const depthOf = new Map(scale.map((proficiency, depth) => [proficiency, depth]));
  const codeOf = (cell: Requirement | undefined): number => {
    if (cell === undefined) return writeCell(undefined);
    const depth = cell.proficiency === undefined ? -1 : (depthOf.get(cell.proficiency) ?? -1);
    return writeCell({ mandatory: cell.mandatory, depth });
  };
  const named = ({ skill, alternatives, cells }: MatrixRow): NamedRow => ({
    skills: [skill, ...alternatives].map((one) => indexOf.get(one) ?? -1),
    cells: cells.map(codeOf),
  });
  return matrix.flatMap(({ rows }) => rows.map(named));
}

function namedTools(roles: readonly Role[]): SearchNames['tools'] {
  const places = new Map<string, [role: number, level: number][]>();
  for (const [roleIndex, { levels }] of roles.entries()) {
    for (const { stack, index } of levels) {
      for (const tool of stack) {
        const known = places.get(tool) ?? [];
        places.set(tool, [...known, [roleIndex, index]]);
      }
    }
  }
  return [...places].map(([name, at]) => ({ name, at }));
}
