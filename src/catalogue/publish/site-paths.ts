import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { caseFiles } from '#catalogue/publish/case/case-files.ts';
import { FRAMEWORK, publishedKinds } from '#catalogue/publish/data/content-schema.ts';
import { everyId } from '#catalogue/model/renames.ts';
import { hasFolderOfRoutes, hasPart, type Part, PARTS, pdfsOf } from '#catalogue/model/site-parts.ts';
import type { Urls } from './urls.ts';

/** Returns the paths of all pages of a site, except redirects. */
export function pagePaths(catalogue: Catalogue, guideIds: readonly string[], urls: Urls): string[] {
  const { site, roles, skills, domains, families } = catalogue;
  return [
    urls.home,
    urls.roles,
    ...roles.flatMap(({ id, levels }) => [
      urls.role(id),
      urls.matrix(id),
      ...levels.map((level) => urls.level(id, level.id)),
    ]),
    urls.skills,
    ...skills.map(({ id }) => urls.skill(id)),
    urls.domains,
    ...domains.map(({ id }) => urls.domain(id)),
    ...families.map(({ id }) => urls.family(id)),
    urls.guides,
    ...guideIds.map(urls.guide),
    urls.search,
    urls.accessibility,
    urls.file('404.html'),
    urls.siteCard,
    urls.guidesCard,
    ...roles.map(({ id }) => urls.roleCard(id)),
    ...families.map(({ id }) => urls.familyCard(id)),
    ...PARTS.filter((part) => hasPart(site, part)).flatMap((part) => pagePathsOf(part, catalogue, urls)),
  ];
}

/** Returns the paths of the pages of a part, even if it is off. For `pdfs`, returns only those that the site has. */
export function pagePathsOf(part: Part, { site, roles, skills }: Catalogue, urls: Urls): string[] {
  switch (part) {
    case 'calculator':
      return [urls.assess, ...roles.map(({ id }) => urls.calculator(id))];
    case 'match':
      return [urls.match];
    case 'compare':
      return [urls.compare()];
    case 'changes':
      return [
        urls.changes,
        ...roles.map(({ id }) => urls.roleHistory(id)),
        ...skills.map(({ id }) => urls.skillHistory(id)),
      ];
    case 'proposals':
      return [urls.proposals];
    case 'reviews':
      return [urls.reviews];
    case 'data':
      return [urls.data];
    case 'pdfs': {
      const documents = new Set(pdfsOf(site).map(({ document }) => document));
      return roles.flatMap(({ id }) => [...documents].map((document) => urls.print(id, document)));
    }
    case 'comments':
      return [];
  }
}

/** Returns the paths of other files that texts may link to: data, feeds, PDFs, pictures and pages as Markdown. */
export function filePaths(catalogue: Catalogue, guideIds: readonly string[], urls: Urls): string[] {
  const { site, roles, skills, families } = catalogue;
  const ofParts = PARTS.filter((part) => hasPart(site, part)).flatMap((part) =>
    filePathsOf(part, catalogue, urls),
  );
  const sitemaps = site.robots === 'noindex' ? [] : ['sitemap-index.xml', 'sitemap-0.xml'];
  const paths = [
    ...ofParts,
    // The tools need these files even if the site has no downloads.
    ...(hasFolderOfRoutes(site, 'asks') ? [urls.asksJson] : []),
    ...(hasFolderOfRoutes(site, 'skill-data') ? skills.map(({ id }) => urls.skillJson(id)) : []),
    ...pathsWithMarkdown(catalogue, guideIds, urls).map(urls.markdown),
    ...roles.map(({ id }) => urls.rolePicture(id)),
    urls.sitePicture,
    urls.guidesPicture,
    ...families.map(({ id }) => urls.familyPicture(id)),
    urls.manifest,
    ...['robots.txt', ...sitemaps].map(urls.file),
  ];
  return [...new Set(paths)];
}

/** Returns the paths of the pages whose contents are also a Markdown file. */
export function pathsWithMarkdown(
  { roles, skills, domains }: Catalogue,
  guideIds: readonly string[],
  urls: Urls,
): string[] {
  return [
    ...roles.flatMap(({ id, levels }) => [urls.role(id), ...levels.map((level) => urls.level(id, level.id))]),
    ...skills.map(({ id }) => urls.skill(id)),
    ...domains.map(({ id }) => urls.domain(id)),
    ...guideIds.map(urls.guide),
  ];
}

/** Returns the paths of the other files of a part, even if it is off. For `pdfs`, returns only those that the site has. */
export function filePathsOf(part: Part, { site, roles, skills }: Catalogue, urls: Urls): string[] {
  switch (part) {
    case 'data':
      return [
        urls.catalogueJson,
        urls.catalogueCsv,
        urls.catalogueExcelCsv,
        urls.csvMetadata,
        urls.asksJson,
        ...[...publishedKinds(site), FRAMEWORK].map(urls.schema),
        ...roles.flatMap(({ id }) => [urls.roleJson(id), urls.roleCsv(id), urls.roleExcelCsv(id)]),
        ...skills.map(({ id }) => urls.skillJson(id)),
        urls.caseDocuments,
        ...caseFiles({ site, roles }).map(({ identifier }) => urls.casePackage(identifier)),
      ];
    case 'changes':
      return [
        urls.siteFeed,
        ...roles.flatMap((role) => everyId(role).map(urls.roleFeed)),
        ...skills.flatMap((skill) => everyId(skill).map(urls.skillFeed)),
      ];
    case 'pdfs':
      return roles.flatMap(({ id }) =>
        pdfsOf(site).map(({ document, paper }) => urls.careerTrack(id, document, paper)),
      );
    default:
      return [];
  }
}
