import type { Catalogue, Skill } from '#catalogue/model/catalogue.ts';

/** When the texts of a skill were last confirmed, and by when somebody should do so again. */
export interface SkillReview {
  skill: Skill;
  /** Account names of those who review it. */
  reviewers: string[];
  /** The day of the last review, such as `2026-11-22`; undefined where there was none. */
  reviewed?: string | undefined;
  /** The day from which the next one is due; undefined where there was none. */
  dueOn?: string | undefined;
}

/** Every skill by the day on which its review is due, earliest first; those that nobody reviewed yet come before all. */
export interface ReviewSchedule {
  due: SkillReview[];
  later: SkillReview[];
}

/** Who reviews a skill: its own owners, or those of its domain. */
export function reviewersOf({ owners, domain }: Skill): string[] {
  return owners.length > 0 ? owners : domain.owners;
}

/** The day from which a skill that was reviewed is to be reviewed again, a year later; undefined where it never was. */
export function reviewDueOn({ reviewed }: Skill): string | undefined {
  if (reviewed === undefined) return undefined;
  const year = String(Number(reviewed.slice(0, 4)) + 1).padStart(4, '0');
  return `${year}${reviewed.slice(4).replace('-02-29', '-03-01')}`;
}

/** Which skills are due for review on a day, and which later. */
export function reviewSchedule({ skills }: Catalogue, today: string): ReviewSchedule {
  const reviews = skills.map((skill) => ({
    skill,
    reviewers: reviewersOf(skill),
    reviewed: skill.reviewed,
    dueOn: reviewDueOn(skill),
  }));
  const byDay = reviews.toSorted((a, b) => compareDays(a.dueOn ?? '', b.dueOn ?? ''));
  const isDue = ({ dueOn }: SkillReview): boolean => dueOn === undefined || dueOn <= today;
  return { due: byDay.filter(isDue), later: byDay.filter((review) => !isDue(review)) };
}

function compareDays(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
