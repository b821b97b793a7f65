import type { Site } from '#catalogue/model/catalogue.ts';
import { hasPart } from '#catalogue/model/site-parts.ts';
import type { Comments } from '#catalogue/schemas/site/site.ts';

/** Returns the origin that a reader's browser contacts to show comments: `https://giscus.app`. */
export function commentsHost({ host }: Comments): string {
  return new URL(host).origin;
}

/** Returns the settings of a site's comments, or undefined if they are not set up or are switched off. */
export function shownComments(site: Site): Comments | undefined {
  return hasPart(site, 'comments') ? site.comments : undefined;
}

/** Returns the name of the section where readers talk, or undefined if there is none. */
export function nameOfTalk(site: Site): 'Comments' | 'Discussions' | undefined {
  if (shownComments(site) === undefined && site.discussions === undefined) return undefined;
  return site.parts.comments ? 'Comments' : 'Discussions';
}

/** Returns the URL of the discussions with the comments. */
export function commentsPage({ repo }: Comments): string {
  return `https://github.com/${repo}/discussions`;
}
