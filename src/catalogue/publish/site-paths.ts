import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { contentKinds, FRAMEWORK } from '#catalogue/publish/data/content-schema.ts';
import { PRINTED_DOCUMENTS, PRINTED_PAPERS } from './paper.ts';
import { everyId } from '#catalogue/model/renames.ts';
import { hasFolderOfRoutes, hasPart, type Part, PARTS } from '#catalogue/model/site-parts.ts';
import type { Urls } from './urls.ts';

/** Returns the paths of all pages of a site, except those at former addresses. */
export function pagePaths(catalogue: Catalogue, guideIds: readonly string[], urls: Urls): string[] {
  const { site, roles, skills, domains, families } = catalogue;
  return [
    urls.home,
    urls.roles,
    ...roles.flatMap(({ id, levels }) => [
      urls.role(id),
      urls.matrix(id),
      urls.roleHistory(id),
      ...PRINTED_DOCUMENTS.map((document) => urls.print(id, document)),
      ...levels.map((level) => urls.level(id, level.id)),
    ]),
    urls.skills,
    ...skills.flatMap(({ id }) => [urls.skill(id), urls.skillHistory(id)]),
    urls.domains,
    ...domains.map(({ id }) => urls.domain(id)),
    ...families.map(({ id }) => urls.family(id)),
    urls.guides,
    ...guideIds.map(urls.guide),
    urls.search,
    urls.changes,
    urls.proposals,
    urls.reviews,
    urls.accessibility,
    urls.data,
    urls.file('404.html'),
    urls.siteCard,
    urls.guidesCard,
    ...roles.map(({ id }) => urls.roleCard(id)),
    ...families.map(({ id }) => urls.familyCard(id)),
    ...PARTS.filter((part) => hasPart(site, part)).flatMap((part) => pagePathsOf(part, catalogue, urls)),
  ];
}

/** Returns the paths of the pages that belong to a part, whether the site has it or not. */
export function pagePathsOf(part: Part, { roles }: Catalogue, urls: Urls): string[] {
  switch (part) {
    case 'calculator':
      return [urls.assess, ...roles.map(({ id }) => urls.calculator(id))];
    case 'match':
      return [urls.match];
    case 'compare':
      return [urls.compare()];
    default:
      return [];
  }
}

/** Returns the paths of the other files of a whole build that texts may link to: data, feeds, PDFs, pictures. */
export function filePaths({ roles, skills, families, site }: Catalogue, urls: Urls): string[] {
  const sitemaps = site.robots === 'noindex' ? [] : ['sitemap-index.xml', 'sitemap-0.xml'];
  return [
    urls.catalogueJson,
    urls.catalogueCsv,
    ...(hasFolderOfRoutes(site, 'asks') ? [urls.asksJson] : []),
    ...[...contentKinds, FRAMEWORK].map(urls.schema),
    ...roles.flatMap((role) => [
      urls.roleJson(role.id),
      urls.roleCsv(role.id),
      urls.rolePicture(role.id),
      ...everyId(role).map(urls.roleFeed),
      ...PRINTED_DOCUMENTS.flatMap((document) =>
        PRINTED_PAPERS.map((paper) => urls.careerTrack(role.id, document, paper)),
      ),
    ]),
    ...skills.flatMap((skill) => [urls.skillJson(skill.id), ...everyId(skill).map(urls.skillFeed)]),
    urls.siteFeed,
    urls.sitePicture,
    urls.guidesPicture,
    ...families.map(({ id }) => urls.familyPicture(id)),
    urls.manifest,
    ...['robots.txt', ...sitemaps].map(urls.file),
  ];
}
