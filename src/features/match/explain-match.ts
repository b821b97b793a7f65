import { marksMandatory } from '#catalogue/model/counts.ts';
import { hasTracks } from '#catalogue/levels/tracks.ts';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { formatPercent } from '#catalogue/text/words.ts';

/** How roles are sorted, and when a level is reached, in sentences that are true of the catalogue. */
export function explainMatch({ site, roles }: Catalogue): string[] {
  const marks = marksMandatory(roles);
  const conditions = [
    ...(marks ? ['all its mandatory requirements are met'] : []),
    `at least ${formatPercent(site.grade.share)} of all its requirements are met`,
  ];
  return [
    `Roles are sorted by how far up you are: the levels that you have reached and the part of the next one that you meet, held against all levels of the role${marks ? '; a mandatory requirement counts twice' : ''}.`,
    `A level is reached when ${conditions.join(', ')}, and every level below it is reached.`,
    ...(roles.some(hasTracks) ? ['In a role with tracks, the track that fits best counts.'] : []),
    ...(roles.length > 1
      ? ['What you answered for one role counts as an estimate for the others, until you answer there.']
      : []),
    ...(site.grade.no_occasion ? ['What your work gives no occasion for is left out.'] : []),
  ];
}
