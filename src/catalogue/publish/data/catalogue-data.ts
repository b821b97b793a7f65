import type { Catalogue, Version } from '#catalogue/model/catalogue.ts';
import { countCatalogue } from '#catalogue/model/counts.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import { formerIdsData } from './former-ids-data.ts';

/** The payload of `/data/v1/catalogue.json`: what the catalogue holds, and where each part is found. */
export function catalogueData(catalogue: Catalogue, urls: Urls, version: Version | undefined) {
  const { site, scale, ladder, families, domains, skills, roles } = catalogue;
  return {
    version: version?.commit,
    generatedFrom: { name: site.name, repository: site.repository, branch: site.branch, day: version?.day },
    scale: scale.map(withFormerIds),
    ladder: ladder.map(withFormerIds),
    counts: countCatalogue(catalogue),
    families: families.map(({ id, name, formerIds }) => ({
      id,
      name,
      url: urls.family(id),
      ...formerIdsData(formerIds),
    })),
    roles: roles.map(({ id, name, family, formerIds }) => ({
      id,
      name,
      url: urls.role(id),
      family: family?.id,
      data: urls.roleJson(id),
      ...formerIdsData(formerIds),
    })),
    domains: domains.map(({ id, name, formerIds }) => ({
      id,
      name,
      url: urls.domain(id),
      ...formerIdsData(formerIds),
    })),
    skills: skills.map(({ id, name, domain, group, formerIds }) => ({
      id,
      name,
      url: urls.skill(id),
      domain: domain.id,
      group: group?.id,
      data: urls.skillJson(id),
      ...formerIdsData(formerIds),
    })),
  };
}

function withFormerIds<Step extends { formerIds: string[] }>({ formerIds, ...step }: Step) {
  return { ...step, ...formerIdsData(formerIds) };
}
