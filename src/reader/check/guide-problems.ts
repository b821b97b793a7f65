import { explainMissingFile } from '#catalogue/brand/brand-files.ts';
import type { ContentPlace } from '#catalogue/schemas/content-file.ts';
import type { SiteLinks } from '#catalogue/publish/site-links.ts';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import type { LocatedProblem } from '#catalogue/model/problem.ts';
import { didYouMeanItem, presentId, type Named } from '#catalogue/text/meant-id.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import type { ReadGuide } from '#reader/guides/read-guide.ts';
import { placeAt } from '#reader/yaml/place.ts';
import type { LinkProblems } from './text-links.ts';

export interface GuideSource extends Pick<ContentPlace, 'id'> {
  /** The path for messages. */
  file: string;
  text: string;
}

/** A guide's source and the facts read from it. */
export type Guide = GuideSource & ReadGuide;

const urls = createUrls('/');

/** Reads guides. Loads the compiler only if there is a guide. */
export async function readGuides(sources: readonly GuideSource[]): Promise<Guide[]> {
  if (sources.length === 0) return [];
  const { readGuide } = await import('#reader/guides/read-guide.ts');
  return sources.map((source) => ({ ...source, ...readGuide(source.text) }));
}

/** Returns faults that would break the build of a guide, with their lines. */
export function guideProblems({ file, text, faults }: Guide): LocatedProblem[] {
  return faults.map(({ offset, message }) => ({ file, ...placeAt(text, offset), message }));
}

/** Returns a problem for each missing picture file of a guide. */
export function guidePictureProblems(
  { file, text, pictures }: Guide,
  siteFiles: readonly string[],
): LocatedProblem[] {
  return pictures
    .filter(({ words }) => !siteFiles.includes(words))
    .map(({ offset, words }) => ({
      file,
      ...placeAt(text, offset),
      message: explainMissingFile(words, siteFiles),
    }));
}

/** Returns the problems of a guide's broken links into the site. */
export function guideLinkProblems(
  { id, file, text, links }: Guide,
  site: SiteLinks,
): LinkProblems<LocatedProblem> {
  const found: LinkProblems<LocatedProblem> = { dead: [], partial: [] };
  for (const { offset, words } of links) {
    const fault = site.faultOf(words, urls.guide(id));
    if (fault === undefined) continue;
    const problem = { file, ...placeAt(text, offset), message: fault.message };
    if (fault.isDead) found.dead.push(problem);
    else found.partial.push({ ...problem, rule: 'link-part' });
  }
  return found;
}

/** Returns warnings about ids in a guide's small matrices that no role or skill has. */
export function guideMatrixWarnings(
  { file, text, shown }: Guide,
  { roles, skills }: Pick<Catalogue, 'roles' | 'skills'>,
): LocatedProblem[] {
  return shown.flatMap(({ of, offset, words }) => {
    const items: readonly Named[] = of === 'role' ? roles : skills;
    if (items.some(({ id }) => id === words)) return [];
    const now = presentId(words, items);
    const hint = now === undefined ? didYouMeanItem(words, items) : `: it is "${now}" now`;
    const message = `SmallMatrix leaves out the ${of} "${words}", since no ${of} has this id${hint}`;
    return [{ file, ...placeAt(text, offset), message, rule: 'guide-matrix' }];
  });
}
