import type { Catalogue, Version } from '../catalogue.ts';
import { countCatalogue } from '../counts.ts';
import type { Urls } from '../urls.ts';

/** The payload of `/data/v1/catalogue.json`: what the catalogue holds, and where each part is found. */
export function catalogueData(catalogue: Catalogue, urls: Urls, version: Version | undefined) {
  const { site, scale, ladder, families, domains, skills, roles } = catalogue;
  return {
    version: version?.commit,
    generatedFrom: { name: site.name, repository: site.repository, branch: site.branch, day: version?.day },
    scale,
    ladder,
    counts: countCatalogue(catalogue),
    families: families.map(({ id, name }) => ({ id, name, url: urls.family(id) })),
    roles: roles.map(({ id, name, family }) => ({
      id,
      name,
      url: urls.role(id),
      family: family?.id,
      data: urls.roleJson(id),
    })),
    domains: domains.map(({ id, name }) => ({ id, name, url: urls.domain(id) })),
    skills: skills.map(({ id, name, domain, group }) => ({
      id,
      name,
      url: urls.skill(id),
      domain: domain.id,
      group: group?.id,
      data: urls.skillJson(id),
    })),
  };
}
