import type { Path, Problem } from '#catalogue/model/problem.ts';

/** Something about the writing that an editor should look at. */
export interface WritingProblem extends Problem {
  /** Another place that the message ends with, once its line is known. */
  nearest?: { file: string; path: Path };
}
