import type { AskedStep } from '#catalogue/assessment/asked-steps.ts';

/** The place of a step among the choices of its row, whose columns are the levels of the path. */
export interface StepPlace {
  /** The column of its lowest level, from 1. */
  start: number;
  /** How many columns it covers, up to its highest level. */
  span: number;
}

/** Returns the place of a step on a path, which holds all its levels. */
export function placeOnPath(levels: AskedStep['levels'], path: readonly number[]): StepPlace {
  const start = path.indexOf(levels[0]) + 1;
  const end = path.indexOf(levels.at(-1) ?? levels[0]) + 1;
  return { start, span: end - start + 1 };
}

/** Returns the classes that put a step in its place. */
export function placeClasses({ start, span }: StepPlace): string[] {
  return [`at-${String(start)}`, `span-${String(span)}`];
}
