import type { Catalogue, Role } from '#catalogue/model/catalogue.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import {
  sourcesOfCatalogue,
  sourcesOfDomain,
  sourcesOfFamily,
  sourcesOfGuide,
  sourcesOfRole,
  sourcesOfSkill,
} from './sources.ts';
import type { Source, VersionIndex } from './version-index.ts';

interface PagesOfSite {
  catalogue: Catalogue;
  guideIds: readonly string[];
  urls: Urls;
}

/**
 * Returns the day on which the content of each page last changed, by path, such as `2026-11-22`. Leaves out pages without
 * content of their own, such as the search, and pages whose last change is unknown. Only the home page depends on site.yaml,
 * since search engines distrust dates that change without the main content of a page.
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap
 */
export function pageDays(site: PagesOfSite, versions: VersionIndex): Map<string, string> {
  const days = new Map<string, string>();
  for (const [paths, sources] of pagesWithSources(site)) {
    const day = versions.dayOf(sources);
    if (day !== undefined) for (const path of paths) days.set(path, day);
  }
  return days;
}

function pagesWithSources({
  catalogue,
  guideIds,
  urls,
}: PagesOfSite): [paths: string[], sources: Source[]][] {
  const { roles, skills, domains, families } = catalogue;
  return [
    [[urls.home], ['site', 'family', 'role', 'requirements']],
    [[urls.roles], ['family', 'role', 'requirements']],
    [
      [urls.skills, urls.domains],
      ['domain', 'skill'],
    ],
    [[urls.guides], ['guide']],
    [[urls.changes, urls.data], sourcesOfCatalogue()],
    [[urls.proposals], ['proposal']],
    ...roles.map((role): [string[], Source[]] => [pathsOfRole(role, urls), sourcesOfRole(role)]),
    ...skills.map((skill): [string[], Source[]] => [
      [urls.skill(skill.id), urls.skillHistory(skill.id)],
      sourcesOfSkill(skill),
    ]),
    ...domains.map((domain): [string[], Source[]] => [[urls.domain(domain.id)], sourcesOfDomain(domain)]),
    ...families.map((family): [string[], Source[]] => [[urls.family(family.id)], sourcesOfFamily(family)]),
    ...guideIds.map((id): [string[], Source[]] => [[urls.guide(id)], sourcesOfGuide(id)]),
  ];
}

function pathsOfRole({ id, levels }: Role, urls: Urls): string[] {
  return [
    urls.role(id),
    urls.matrix(id),
    urls.calculator(id),
    urls.roleHistory(id),
    ...levels.map((level) => urls.level(id, level.id)),
  ];
}
