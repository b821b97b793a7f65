import type { LevelStanding } from './grade.ts';

/** Counts what is met at a level: `2 of 3 requirements met, 1 of 1 mandatory`. */
export function describeStanding({ met, asked, withoutOccasion }: LevelStanding): string {
  return [
    `${met.all} of ${asked.all} requirements met`,
    ...(asked.mandatory > 0 ? [`${met.mandatory} of ${asked.mandatory} mandatory`] : []),
    ...(withoutOccasion.all > 0 ? [`${withoutOccasion.all} with no occasion`] : []),
  ].join(', ');
}
