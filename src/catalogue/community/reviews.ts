import type { Catalogue, Skill } from '#catalogue/model/catalogue.ts';

/** The last and the next review of a skill's texts. */
export interface SkillReview {
  skill: Skill;
  /** Account names. */
  reviewers: string[];
  /** The day of the last review, such as `2026-11-22`; undefined before the first review. */
  reviewed?: string | undefined;
  /** The day from which the next review is due; undefined before the first review. */
  dueOn?: string | undefined;
}

/** All skills by the day of their next review, earliest first. Skills that were never reviewed come first of all. */
export interface ReviewSchedule {
  due: SkillReview[];
  later: SkillReview[];
}

/** Returns the reviewers of a skill: its owners, or else the owners of its domain. */
export function reviewersOf({ owners, domain }: Skill): string[] {
  return owners.length > 0 ? owners : domain.owners;
}

/** Returns the day one year after a skill's last review, or undefined before the first review. */
export function reviewDueOn({ reviewed }: Skill): string | undefined {
  if (reviewed === undefined) return undefined;
  const year = String(Number(reviewed.slice(0, 4)) + 1).padStart(4, '0');
  return `${year}${reviewed.slice(4).replace('-02-29', '-03-01')}`;
}

/** Splits the skills into those due for review on a day and the others. */
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
