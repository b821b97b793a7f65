import type { Level, MatrixRow, Proficiency, Requirement } from '#catalogue/model/catalogue.ts';
import { isSameBar } from '#catalogue/model/bar.ts';

export type Climb = 'same' | 'deeper' | 'raised';

/** Consecutive levels of a path at which a row requires the same. */
export interface Step {
  /** Lowest first, at least one. All have the proficiency and the bar of the first. */
  requirements: [Requirement, ...Requirement[]];
}

/**
 * Returns `same` if proficiency and bar are equal, `deeper` if the proficiency rises, else `raised`: the bar differs, or the
 * proficiency falls, or one side has none. `scale` is lowest first.
 */
export function climbBetween(from: Requirement, to: Requirement, scale: readonly Proficiency[]): Climb {
  const [before, after] = [depthIn(scale, from), depthIn(scale, to)];
  if (before !== -1 && after > before) return 'deeper';
  return before === after && isSameBar(from, to) ? 'same' : 'raised';
}

/** Divides a path into steps, lowest first, and leaves out levels without a requirement. */
export function stepsOf(row: MatrixRow, path: readonly Level[]): Step[] {
  const steps: Step[] = [];
  for (const level of path) {
    const requirement = row.cells[level.index];
    if (requirement === undefined) continue;
    const last = steps.at(-1);
    if (last && asksSame(last.requirements[0], requirement)) last.requirements.push(requirement);
    else steps.push({ requirements: [requirement] });
  }
  return steps;
}

/** Returns whether two requirements of a row have the same proficiency and the same bar. */
export function asksSame(one: Requirement, other: Requirement): boolean {
  return one.proficiency === other.proficiency && isSameBar(one, other);
}

function depthIn(scale: readonly Proficiency[], { proficiency }: Requirement): number {
  return proficiency === undefined ? -1 : scale.indexOf(proficiency);
}
