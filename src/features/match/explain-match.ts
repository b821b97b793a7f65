import { shareWords } from '#catalogue/assessment/share-words.ts';
import { marksMandatory } from '#catalogue/model/counts.ts';
import { hasTracks } from '#catalogue/levels/tracks.ts';
import type { Catalogue } from '#catalogue/model/catalogue.ts';

/** Explains how roles are sorted and when a level is reached, as sentences that suit the catalogue. */
export function explainMatch({ site, roles }: Catalogue): string[] {
  const marks = marksMandatory(roles);
  return [
    'Each role is shown at the lowest level that you have not reached yet, or at the highest if you have reached every level.',
    `A level is reached when ${marks ? 'all its mandatory skills are met, ' : ''}${shareWords(site.grade.share)} are met, and every level below it is reached.`,
    marks
      ? 'Roles are sorted by the share of mandatory skills that are open at that level, smallest first, then by the number of other open skills, then by name. If a level has no mandatory skills, all its skills count instead.'
      : 'Roles are sorted by the share of skills that are open at that level, smallest first, then by name.',
    'A skill is open if you are short of it or have not answered. An answer may show that you meet it.',
    ...(roles.some(hasTracks)
      ? ['In a role with tracks, the track on which you have come furthest counts.']
      : []),
    ...(roles.length > 1
      ? ['Your answers for one role count as estimates for the others until you answer there.']
      : []),
    ...(site.grade.no_occasion ? ['Skills that you have no occasion to use at work are left out.'] : []),
  ];
}
