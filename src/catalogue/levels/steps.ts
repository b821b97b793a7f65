import type { Level, MatrixRow, Proficiency, Requirement } from '#catalogue/model/catalogue.ts';
import { isSameBar } from '#catalogue/model/bar.ts';

/** How one requirement asks for more than another of the same row, or whether it asks the same. */
export type Climb = 'same' | 'deeper' | 'raised';

/** Levels of a row that follow one another on a path and ask the same. */
export interface Step {
  /** Lowest first, at least one. The first says what all of them ask. */
  requirements: [Requirement, ...Requirement[]];
}

/**
 * Compares what two levels ask: the same, if proficiency and bar are equal; deeper, if the proficiency rises; else raised:
 * another bar, a lower proficiency, or one side has none. `scale` is lowest first.
 */
export function climbBetween(from: Requirement, to: Requirement, scale: readonly Proficiency[]): Climb {
  const [before, after] = [depthIn(scale, from), depthIn(scale, to)];
  if (before !== -1 && after > before) return 'deeper';
  return before === after && isSameBar(from, to) ? 'same' : 'raised';
}

/** The steps of a row on a path of levels, lowest first; levels that ask for nothing are in no step. */
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

/** Whether two requirements of a row have the same proficiency and bar. */
export function asksSame(one: Requirement, other: Requirement): boolean {
  return one.proficiency === other.proficiency && isSameBar(one, other);
}

function depthIn(scale: readonly Proficiency[], { proficiency }: Requirement): number {
  return proficiency === undefined ? -1 : scale.indexOf(proficiency);
}
