import type {
  Domain,
  Group,
  Level,
  Proficiency,
  Requirement,
  Role,
  Skill,
} from '#catalogue/model/catalogue.ts';
import { rowName } from '#catalogue/model/row-name.ts';
import type { CaseSite } from './case-context.ts';
import type { CaseLink } from './case-schema.ts';

export function skillLink({ ids, urls, toAddress }: CaseSite, skill: Skill): CaseLink {
  return { title: skill.name, identifier: ids.skill(skill), uri: toAddress(urls.skill(skill.id)) };
}

export function domainLink({ ids, urls, toAddress }: CaseSite, domain: Domain): CaseLink {
  return { title: domain.name, identifier: ids.domain(domain), uri: toAddress(urls.domain(domain.id)) };
}

export function groupLink({ ids, skills }: CaseSite, domain: Domain, group: Group): CaseLink {
  return partLink(skills, group.name, ids.group(domain, group));
}

export function proficiencyLink({ ids, skills }: CaseSite, proficiency: Proficiency): CaseLink {
  return partLink(skills, proficiency.name, ids.proficiency(proficiency));
}

export function levelLink({ ids, urls, toAddress }: CaseSite, role: Role, level: Level): CaseLink {
  return {
    title: level.title,
    identifier: ids.level(role, level),
    uri: toAddress(urls.level(role.id, level.id)),
  };
}

export function requirementLink({ ids, urls, toAddress }: CaseSite, requirement: Requirement): CaseLink {
  const { row, level } = requirement;
  return {
    title: `${rowName(row)}: ${level.name}`,
    identifier: ids.requirement(requirement),
    uri: toAddress(urls.requirement(row.role.id, row.skill.id, level.id)),
  };
}

/** Returns a link to a part without a page of its own: its identifier as a fragment of the package's address. */
export function partLink(document: CaseLink, title: string, identifier: string): CaseLink {
  return { title, identifier, uri: `${document.uri}#${identifier}` };
}
