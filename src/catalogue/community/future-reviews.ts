import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { skillFile } from '#catalogue/model/content-paths.ts';
import { problemAt, type Problem } from '#catalogue/model/problem.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Finds skills that were reviewed on a day which has not come. `today` is a day in UTC; where somebody edits, the next one
 * may have begun.
 */
export function findFutureReviews({ skills }: Catalogue, today: string): Problem[] {
  const latest = new Date(Date.parse(today) + DAY).toISOString().slice(0, 10);
  return skills.flatMap((skill) => {
    if (skill.reviewed === undefined || skill.reviewed <= latest) return [];
    const message = `reviewed: ${skill.reviewed} is in the future: write the day on which the texts were confirmed`;
    return [problemAt(skillFile(skill.domain.id, skill.id), ['reviewed'], message)];
  });
}
