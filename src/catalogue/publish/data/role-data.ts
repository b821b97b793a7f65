import type { Requirement, Role } from '#catalogue/model/catalogue.ts';
import { countRole } from '#catalogue/model/counts.ts';
import { levelDetailsOf } from '#catalogue/schemas/role.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import { formerIdsData } from './former-ids-data.ts';

/** The payload of `/data/v1/roles/<role>.json`; what the content leaves out is left out here. */
export function roleData(role: Role, urls: Urls) {
  const { skills, levels, requirements, mandatory } = countRole(role);
  return {
    id: role.id,
    name: role.name,
    ...formerIdsData(role.formerIds),
    tagline: role.tagline,
    summary: role.summary,
    family: role.family && { id: role.family.id, name: role.family.name },
    url: urls.role(role.id),
    keyDomains: role.keyDomains.map(({ id, name }) => ({ id, name })),
    counts: { skills, levels, requirements, mandatory },
    levels: role.levels.map((level) => ({
      id: level.id,
      name: level.name,
      short: level.short,
      summary: level.summary,
      ...inCamelCase(levelDetailsOf(level)),
      ...formerIdsData(level.formerIds),
    })),
    domains: role.matrix.map(({ domain, rows }) => ({
      id: domain.id,
      name: domain.name,
      skills: rows.map(({ skill, cells }) => ({
        id: skill.id,
        name: skill.name,
        url: urls.skill(skill.id),
        requirements: cells
          .filter((requirement) => requirement !== undefined)
          .map((requirement) => requirementData(requirement, urls)),
      })),
    })),
  };
}

/** One requirement as data: ids of level and proficiency, its text as Markdown, its permalink. */
export function requirementData(
  { id, level, proficiency, mandatory, expects, row }: Requirement,
  urls: Urls,
) {
  return {
    id,
    level: level.id,
    proficiency: proficiency?.id,
    mandatory,
    expects,
    url: urls.requirement(row.role.id, row.skill.id, level.id),
  };
}

/** The fields of a content file by their names in data: `key_domains` is `keyDomains`. */
function inCamelCase<Value>(fields: Record<string, Value>): Record<string, Value> {
  const rename = (name: string): string =>
    name.replace(/_(.)/g, (_whole, letter: string) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [rename(name), value]));
}
