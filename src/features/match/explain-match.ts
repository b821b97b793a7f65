import { shareWords } from '#catalogue/assessment/share-words.ts';
import { marksMandatory } from '#catalogue/model/counts.ts';
import { hasTracks } from '#catalogue/levels/tracks.ts';
import type { Catalogue } from '#catalogue/model/catalogue.ts';

/** Says how roles are sorted, and when a level is reached, in sentences that are true of the catalogue. */
export function explainMatch({ site, roles }: Catalogue): string[] {
  const marks = marksMandatory(roles);
  return [
    'Each role is shown at the lowest level that you have not reached yet; where you have reached every level, at the highest.',
    `A level is reached when ${marks ? 'all its mandatory skills are met, ' : ''}${shareWords(site.grade.share)} are met, and every level below it is reached.`,
    marks
      ? 'The role comes first of whose mandatory skills at that level the smallest part is open, then the one with fewer other skills open, then by name. Where a level has no mandatory skills, all of them count instead.'
      : 'The role comes first of whose skills at that level the smallest part is open, then by name.',
    'Open is what you are short of, and what is not answered. Not answered is not short: answering it may close it.',
    ...(roles.some(hasTracks)
      ? ['In a role with tracks, the track counts on which you have reached most.']
      : []),
    ...(roles.length > 1
      ? ['What you answered for one role counts as an estimate for the others, until you answer there.']
      : []),
    ...(site.grade.no_occasion ? ['What your work gives no occasion for is left out.'] : []),
  ];
}
