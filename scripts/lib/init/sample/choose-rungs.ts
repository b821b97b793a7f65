import { RUNGS, type Rung, type SampleProficiency } from './sample-skill.ts';

/** The maximum number of levels for which the sample has texts. */
export const MOST_LEVELS = RUNGS.length;

/**
 * The rungs for each number of levels. Frameworks of up to five levels use those of Junior, Middle, Senior, Lead and
 * Principal.
 */
const CHOICES: readonly (readonly Rung[])[] = [
  [3],
  [3, 5],
  [1, 3, 5],
  [1, 3, 5, 7],
  [1, 3, 5, 7, 9],
  [1, 3, 5, 7, 8, 9],
  [1, 2, 3, 5, 7, 8, 9],
  [1, 2, 3, 4, 5, 7, 8, 9],
  RUNGS,
];

/** Returns the rungs for a framework with this number of levels, lowest first. */
export function chooseRungs(levels: number): readonly Rung[] {
  const rungs = CHOICES[levels - 1];
  if (rungs === undefined) throw new RangeError(`the sample has no rungs for ${String(levels)} levels`);
  return rungs;
}

/** Returns the proficiency that a rung requires of every skill. */
export function proficiencyAt(rung: Rung): SampleProficiency {
  if (rung <= 2) return 'awareness';
  if (rung <= 4) return 'working';
  return rung <= 6 ? 'advanced' : 'expert';
}
