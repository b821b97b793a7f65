import { PRINTED_DOCUMENTS } from '#catalogue/publish/paper.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import { readGuideTexts } from '#reader/guide-texts.ts';
import type { ReadSite } from './read-site.ts';

/** Returns the path of every page that a site of its catalogue and guides should have. */
export function pathsOfPages(site: ReadSite): string[] {
  const { urls, catalogue, contentDir } = site;
  return [
    urls.home,
    urls.roles,
    ...catalogue.roles.flatMap(({ id, levels }) => [
      urls.role(id),
      urls.matrix(id),
      urls.calculator(id),
      urls.roleHistory(id),
      ...printPathsOf(urls, id),
      ...levels.map((level) => urls.level(id, level.id)),
    ]),
    urls.skills,
    ...catalogue.skills.flatMap(({ id }) => [urls.skill(id), urls.skillHistory(id)]),
    urls.domains,
    ...catalogue.domains.map(({ id }) => urls.domain(id)),
    ...catalogue.families.map(({ id }) => urls.family(id)),
    ...readGuideTexts(contentDir).map(({ id }) => urls.guide(id)),
    urls.compare(),
    urls.match,
    urls.search,
    urls.changes,
    urls.proposals,
    urls.reviews,
    urls.accessibility,
    urls.data,
    urls.file('404.html'),
  ];
}

/** Returns the paths of the pages of a role that are printed. */
export function printPathsOf(urls: Urls, role: string): string[] {
  return PRINTED_DOCUMENTS.map((document) => urls.print(role, document));
}
