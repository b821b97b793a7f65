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

/** The source of a guide. */
export interface GuideSource extends Pick<ContentPlace, 'id'> {
  /** Its path as shown in messages. */
  file: string;
  text: string;
}

/** A guide with its source. */
export type Guide = GuideSource & ReadGuide;

const urls = createUrls('/');

/** Reads guides. Loads the compiler only if there are any. */
export async function readGuides(sources: readonly GuideSource[]): Promise<Guide[]> {
  if (sources.length === 0) return [];
  const { readGuide } = await import('#reader/guides/read-guide.ts');
  return sources.map((source) => ({ ...source, ...readGuide(source.text) }));
}

/** Returns the faults that would break the build of a guide, at their lines. */
export function guideProblems({ file, text, faults }: Guide): LocatedProblem[] {
  return faults.map(({ offset, message }) => ({ file, ...placeAt(text, offset), message }));
}

/** Returns a problem for each file that a picture of a guide names and the site does not have. */
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

/** Returns the problems of a guide's links that lead to nothing on the site. */
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

/** Returns the ids of roles and skills that a guide's small matrices leave out because nothing has them. */
export function guideMatrixWarnings(
  { file, text, shown }: Guide,
  { roles, skills }: Pick<Catalogue, 'roles' | 'skills'>,
): LocatedProblem[] {
  return shown.flatMap(({ of, offset, words }) => {
    const items: readonly Named[] = of === 'role' ? roles : skills;
    if (items.some(({ id }) => id === words)) return [];
    const now = presentId(words, items);
    const hint = now === undefined ? didYouMeanItem(words, items) : `: it is "${now}" now`;
    const message = `SmallMatrix leaves out the ${of} "${words}", an id that no ${of} has${hint}`;
    return [{ file, ...placeAt(text, offset), message, rule: 'guide-matrix' }];
  });
}
