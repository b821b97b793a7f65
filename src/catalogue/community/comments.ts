import type { Site } from '#catalogue/model/catalogue.ts';
import { hasPart } from '#catalogue/model/site-parts.ts';
import type { Comments } from '#catalogue/schemas/site/site.ts';

/** The origin that a reader's browser contacts to show comments: `https://giscus.app`. */
export function commentsHost({ host }: Comments): string {
  return new URL(host).origin;
}

/** Returns the comments that pages of a site show; undefined if they are not set up or switched off. */
export function shownComments(site: Site): Comments | undefined {
  return hasPart(site, 'comments') ? site.comments : undefined;
}

/** Returns the name of the part of a page in which readers talk; undefined if there is no such part. */
export function nameOfTalk(site: Site): 'Comments' | 'Discussions' | undefined {
  if (shownComments(site) === undefined && site.discussions === undefined) return undefined;
  return site.parts.comments ? 'Comments' : 'Discussions';
}

/** The page of the discussions that hold the comments. */
export function commentsPage({ repo }: Comments): string {
  return `https://github.com/${repo}/discussions`;
}
