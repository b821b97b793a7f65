import { PRINTED_DOCUMENTS } from '#catalogue/publish/paper.ts';
import { pagePaths } from '#catalogue/publish/site-paths.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import { readGuideTexts } from '#reader/guide-texts.ts';
import type { ReadSite } from './read-site.ts';

/** Returns the path of every page that a site should have for its catalogue and guides. */
export function pathsOfPages({ catalogue, contentDir, urls }: ReadSite): string[] {
  const guides = readGuideTexts(contentDir).map(({ id }) => id);
  return pagePaths(catalogue, guides, urls);
}

/** Returns the paths of the pages from which the pictures for links are made. */
export function cardPathsOf({ catalogue, urls }: ReadSite): string[] {
  return [
    urls.siteCard,
    urls.guidesCard,
    ...catalogue.roles.map(({ id }) => urls.roleCard(id)),
    ...catalogue.families.map(({ id }) => urls.familyCard(id)),
  ];
}

/** Returns the paths of a role's pages for printing. */
export function printPathsOf(urls: Urls, role: string): string[] {
  return PRINTED_DOCUMENTS.map((document) => urls.print(role, document));
}
