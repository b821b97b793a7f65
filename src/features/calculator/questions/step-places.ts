import type { AskedStep } from '#catalogue/assessment/asked-steps.ts';

/** The place of a step in its row, whose columns are the levels of the path. */
export interface StepPlace {
  /** The column of the lowest level, from 1. */
  start: number;
  /** The number of columns up to the highest level. */
  span: number;
}

/** Returns the place of a step on a path with all its levels. */
export function placeOnPath(levels: AskedStep['levels'], path: readonly number[]): StepPlace {
  const start = path.indexOf(levels[0]) + 1;
  const end = path.indexOf(levels.at(-1) ?? levels[0]) + 1;
  return { start, span: end - start + 1 };
}

/** Returns the classes for the place of a step. */
export function placeClasses({ start, span }: StepPlace): string[] {
  return [`at-${String(start)}`, `span-${String(span)}`];
}
