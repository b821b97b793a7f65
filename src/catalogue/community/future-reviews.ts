import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { skillFile } from '#catalogue/model/content-paths.ts';
import { problemAt, type Problem } from '#catalogue/model/problem.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Returns a problem for each review dated later than tomorrow; `today` is in UTC, which may be a day behind. */
export function findFutureReviews({ skills }: Catalogue, today: string): Problem[] {
  const latest = new Date(Date.parse(today) + DAY).toISOString().slice(0, 10);
  return skills.flatMap((skill) => {
    if (skill.reviewed === undefined || skill.reviewed <= latest) return [];
    const message = `reviewed: ${skill.reviewed} is in the future: write the day on which the texts were confirmed`;
    const place = problemAt(skillFile(skill.domain.id, skill.id), ['reviewed'], message);
    return [{ ...place, rule: 'future-review' }];
  });
}
